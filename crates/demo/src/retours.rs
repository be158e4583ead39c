//! What comes back of a till sale, drawn from its number: some minutes later, at the same till.

use chrono::{DateTime, TimeDelta, Utc};
use comptoir_types::{Bases, Centimes};
use uuid::Uuid;

use crate::calendrier::instant;
use crate::monde::Monde;
use crate::paiement::Paiement;
use crate::rng::{Rng, Table};
use crate::ventes::Vente;

/// Above this a gestionnaire approves; none of these returns needs it.
const SEUL: i64 = 10_000;

pub(crate) struct Rendue {
    /// The place of the line among those of the sale, from 0.
    pub(crate) rang: usize,
    pub(crate) quantite: i32,
    pub(crate) montant: Centimes,
    pub(crate) consigne: Centimes,
    pub(crate) en_stock: bool,
}

pub(crate) struct Retour {
    pub(crate) id: Uuid,
    pub(crate) le: DateTime<Utc>,
    pub(crate) annulation: bool,
    pub(crate) motif: &'static str,
    /// The approval that a void spent.
    pub(crate) approbation: Option<Uuid>,
    pub(crate) lignes: Vec<Rendue>,
    pub(crate) bases: Bases,
    pub(crate) tps: Centimes,
    pub(crate) tvq: Centimes,
    pub(crate) consigne: Centimes,
    pub(crate) paiements: Vec<Paiement>,
}

impl Retour {
    /// When something of sale i comes back, if anything does.
    pub(crate) fn quand(monde: &Monde, i: u32) -> Option<DateTime<Utc>> {
        // Most sales are kept: they need not be drawn to know it.
        (Rng::new(monde.graine, Table::Retour, i.into()).sous(1000) < 20).then_some(())?;
        Self::tirer(monde, i, &Vente::tirer(monde, i)).map(|retour| retour.le)
    }

    /// What comes back of this sale: 0.4 % are void, of 1.6 % a line comes back.
    pub(crate) fn tirer(monde: &Monde, i: u32, vente: &Vente) -> Option<Self> {
        let tirage = &mut Rng::new(monde.graine, Table::Retour, i.into());
        let sort = tirage.sous(1000);
        if sort >= 20 {
            return None;
        }
        let id = tirage.uuid();
        let le = vente.faite_le + TimeDelta::minutes(tirage.entre(3..=30).into());
        if le >= instant(monde.calendrier.jour(vente.jour), 21 * 3600) {
            return None;
        }
        if sort < 4 {
            Self::annuler(monde, tirage, id, le, vente)
        } else {
            Self::rendre(monde, tirage, id, le, vente)
        }
    }

    /// All of it, by the tenders that paid.
    fn annuler(monde: &Monde, tirage: &mut Rng, id: Uuid, le: DateTime<Utc>, vente: &Vente) -> Option<Self> {
        let lignes = (0..vente.lignes.len()).map(|rang| Rendue {
            rang,
            quantite: vente.lignes[rang].quantite,
            montant: vente.lignes[rang].montant(monde),
            consigne: vente.lignes[rang].consigne(monde),
            en_stock: true,
        });
        Some(Retour {
            id,
            le,
            annulation: true,
            motif: "erreur_de_caisse",
            approbation: Some(tirage.uuid()),
            lignes: lignes.collect(),
            bases: vente.bases,
            tps: vente.facture.tps,
            tvq: vente.facture.tvq,
            consigne: vente.consigne,
            paiements: vente.paiements.iter().map(Paiement::rendre).collect(),
        })
    }

    /// One line whole, by the first tender of the sale.
    fn rendre(monde: &Monde, tirage: &mut Rng, id: Uuid, le: DateTime<Utc>, vente: &Vente) -> Option<Self> {
        let rang = tirage.sous(vente.lignes.len() as u32) as usize;
        let motif = ["defectueux", "insatisfait", "mauvais_article", "autre"][tirage.parmi(&[3, 3, 3, 1])];
        let ligne = &vente.lignes[rang];
        let montant = ligne.montant(monde);
        let bases = Bases::default().avec(montant, monde.produits[ligne.produit].taxe);
        let tps = part(vente.facture.tps, bases.tps, vente.bases.tps);
        let tvq = part(vente.facture.tvq, bases.tvq, vente.bases.tvq);
        let consigne = ligne.consigne(monde);
        let total = montant + consigne + tps + tvq;
        let paye = vente.paiements.first()?;
        let rendu = if paye.moyen == "especes" { total.arrondi_especes() } else { total };
        if total <= Centimes::ZERO || total.get() > SEUL {
            return None;
        }
        Some(Retour {
            id,
            le,
            annulation: false,
            motif,
            approbation: None,
            lignes: vec![Rendue {
                rang,
                quantite: ligne.quantite,
                montant,
                consigne,
                en_stock: motif != "defectueux",
            }],
            bases,
            tps,
            tvq,
            consigne,
            paiements: vec![Paiement { montant: rendu, ..paye.rendre() }],
        })
    }

    /// What is owed back.
    pub(crate) fn total(&self) -> Centimes {
        self.bases.sous_total + self.consigne + self.tps + self.tvq
    }

    /// The part given back in cash, if there is one.
    pub(crate) fn especes(&self) -> Option<Centimes> {
        self.paiements.iter().find(|paiement| paiement.moyen == "especes").map(|paiement| paiement.montant)
    }

    /// What all tenders gave back.
    pub(crate) fn rendu(&self) -> Centimes {
        self.paiements.iter().map(|paiement| paiement.montant).sum()
    }
}

/// The share of a tax that goes back with this much of its base: the first part that comes back, half a cent up.
fn part(taxe: Centimes, base: Centimes, de: Centimes) -> Centimes {
    if de == Centimes::ZERO {
        return Centimes::ZERO;
    }
    Centimes::new((2 * taxe.get() * base.get() + de.get()) / (2 * de.get()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    #[test]
    fn what_comes_back_is_never_more_than_what_was_sold() {
        let monde = Monde::new(&Options::default()).unwrap();
        let (mut retours, mut annulations) = (0, 0);
        for i in 0..5000 {
            let vente = Vente::tirer(&monde, i);
            let retour = Retour::tirer(&monde, i, &vente);
            assert_eq!(retour.as_ref().map(|retour| retour.le), Retour::quand(&monde, i));
            let Some(retour) = retour else { continue };
            assert!(retour.total() <= vente.total() && retour.le > vente.faite_le);
            let arrondi = retour.rendu() - retour.total();
            assert!(arrondi.get().abs() <= 2 && (retour.especes().is_some() || arrondi == Centimes::ZERO));
            if retour.annulation {
                assert_eq!(retour.total(), vente.total());
                annulations += 1;
            }
            retours += 1;
        }
        assert!((50..=120).contains(&retours), "{retours}");
        assert!((5..=40).contains(&annulations), "{annulations}");
    }
}
