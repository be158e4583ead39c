//! A till sale, drawn from its number.

use chrono::{DateTime, Utc};
use comptoir_types::{Bases, Centimes, Facture, Taux};
use uuid::Uuid;

use crate::calendrier::instant;
use crate::lieux::{CAISSES, POIDS};
use crate::monde::{Monde, heure};
use crate::paiement::{Paiement, payer};
use crate::rng::{Rng, Table};

/// The price-accuracy policy makes a dearer article this much cheaper, a cheaper one free.
const ERREUR_DE_PRIX: i64 = 1500;

pub(crate) struct Ligne {
    pub(crate) produit: usize,
    pub(crate) quantite: i32,
    pub(crate) remise: Centimes,
    pub(crate) motif: Option<&'static str>,
}

pub(crate) struct Vente {
    pub(crate) id: Uuid,
    /// Of the period.
    pub(crate) jour: u16,
    pub(crate) faite_le: DateTime<Utc>,
    /// 0 to 4.
    pub(crate) magasin: usize,
    /// 0 to 14.
    pub(crate) caisse: usize,
    pub(crate) vendeur: Uuid,
    pub(crate) lignes: Vec<Ligne>,
    pub(crate) bases: Bases,
    pub(crate) facture: Facture,
    /// The deposits on its containers.
    pub(crate) consigne: Centimes,
    pub(crate) paiements: Vec<Paiement>,
    pub(crate) recu: Centimes,
}

impl Vente {
    /// When sale i takes place; its number, its day and its hour are drawn first.
    pub(crate) fn quand(monde: &Monde, i: u32) -> DateTime<Utc> {
        Self::debut(monde, &mut Rng::new(monde.graine, Table::Vente, i.into())).2
    }

    fn debut(monde: &Monde, tirage: &mut Rng) -> (Uuid, u16, DateTime<Utc>) {
        let id = tirage.uuid();
        let jour = tirage.sous(monde.calendrier.jours().into()) as u16;
        (id, jour, instant(monde.calendrier.jour(jour), heure(tirage)))
    }

    pub(crate) fn tirer(monde: &Monde, i: u32) -> Self {
        let tirage = &mut Rng::new(monde.graine, Table::Vente, i.into());
        let (id, jour, faite_le) = Self::debut(monde, tirage);
        let magasin = tirage.parmi(&POIDS);
        let caisse = tirage.sous(CAISSES as u32) as usize;
        let mut lignes = lignes(monde, tirage);
        remise(monde, tirage, &mut lignes);
        let bases = lignes.iter().fold(Bases::default(), |bases, ligne| {
            bases.avec(ligne.montant(monde), monde.produits[ligne.produit].taxe)
        });
        let facture = Taux::QUEBEC.facture(bases);
        let consigne = lignes.iter().map(|ligne| ligne.consigne(monde)).sum();
        let (paiements, recu) = payer(tirage, facture.total + consigne);
        Vente {
            id,
            jour,
            faite_le,
            magasin,
            caisse: magasin * CAISSES + caisse,
            vendeur: monde.personnes.caissier(magasin, caisse, jour),
            lignes,
            bases,
            facture,
            consigne,
            paiements,
            recu,
        }
    }

    /// What is owed.
    pub(crate) fn total(&self) -> Centimes {
        self.facture.total + self.consigne
    }

    /// The part paid in cash, if there is one.
    pub(crate) fn especes(&self) -> Option<Centimes> {
        self.paiements.iter().find(|paiement| paiement.moyen == "especes").map(|paiement| paiement.montant)
    }

    /// The rest.
    pub(crate) fn autres(&self) -> Centimes {
        self.paiements
            .iter()
            .filter(|paiement| paiement.moyen != "especes")
            .map(|paiement| paiement.montant)
            .sum()
    }
}

impl Ligne {
    /// After the discount.
    pub(crate) fn montant(&self, monde: &Monde) -> Centimes {
        monde.montant(self.produit, self.quantite) - self.remise
    }

    /// The deposit on all of its containers.
    pub(crate) fn consigne(&self, monde: &Monde) -> Centimes {
        Centimes::new(i64::from(self.quantite) * monde.produits[self.produit].consigne.get())
    }
}

/// One to eight lines, three on average.
fn lignes(monde: &Monde, tirage: &mut Rng) -> Vec<Ligne> {
    let nombre = 1 + tirage.parmi(&[22, 24, 21, 15, 8, 5, 3, 2]);
    let panier = monde.panier(tirage, nombre, |_| true);
    let ligne = |produit| {
        let quantite = if monde.pese(produit) {
            tirage.entre(150..=1500)
        } else {
            [1, 2, 3, 6][tirage.parmi(&[70, 18, 8, 4])]
        };
        Ligne { produit, quantite, remise: Centimes::ZERO, motif: None }
    };
    panier.into_iter().map(ligne).collect()
}

/// 4 % of the sales bear a discount that an employee may give alone, 0.2 % a price error; on one line.
fn remise(monde: &Monde, tirage: &mut Rng, lignes: &mut [Ligne]) {
    let sort = tirage.sous(1000);
    let rang = tirage.sous(lignes.len() as u32) as usize;
    let pourcent = i64::from(tirage.entre(5..=10));
    let ligne = &mut lignes[rang];
    let (remise, motif) = match sort {
        0..2 if !monde.pese(ligne.produit) => {
            let prix = monde.produits[ligne.produit].prix.get();
            let affiche = prix - prix * pourcent / 100;
            (i64::from(ligne.quantite) * (prix - affiche) + affiche.min(ERREUR_DE_PRIX), "erreur_de_prix")
        }
        2..42 => (monde.montant(ligne.produit, ligne.quantite).get() * pourcent / 100, "rabais"),
        _ => return,
    };
    ligne.remise = Centimes::new(remise);
    ligne.motif = (remise > 0).then_some(motif);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    #[test]
    fn the_money_of_a_sale_is_that_of_the_tills() {
        let monde = Monde::new(&Options::default()).unwrap();
        let mut moyens = std::collections::BTreeMap::new();
        let (mut lignes, mut consignes) = (0, 0);
        for i in 0..5000 {
            let vente = Vente::tirer(&monde, i);
            assert_eq!(vente.faite_le, Vente::quand(&monde, i));
            assert_eq!(vente.facture, Taux::QUEBEC.facture(vente.bases));
            assert_eq!(vente.facture.total, vente.facture.sous_total + vente.facture.tps + vente.facture.tvq);
            let especes = vente.especes().unwrap_or(Centimes::ZERO);
            let arrondi = especes + vente.autres() - vente.total();
            assert!(especes.payable_en_especes() && vente.recu >= especes && vente.recu.payable_en_especes());
            assert!(arrondi.get().abs() <= 2 && (vente.especes().is_some() || arrondi == Centimes::ZERO));
            assert!(vente.lignes.iter().all(|ligne| ligne.montant(&monde) >= Centimes::ZERO));
            *moyens.entry(vente.paiements.iter().map(|p| p.moyen).collect::<Vec<_>>()).or_insert(0) += 1;
            lignes += vente.lignes.len();
            consignes += u32::from(vente.consigne > Centimes::ZERO);
        }
        assert!((14_500..=15_500).contains(&lignes), "{lignes}");
        assert!((250..=1500).contains(&consignes), "{consignes}");
        assert!((1800..=2000).contains(&moyens[&vec!["especes"]]), "{moyens:?}");
        assert!((100..=200).contains(&moyens[&vec!["credit", "especes"]]), "{moyens:?}");
    }
}
