//! A web order and its whole life, drawn from its number.

use chrono::{DateTime, Utc};
use comptoir_types::{Bases, Centimes, Facture, Taux, Taxe};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::lieux::{CENTRE, POIDS, magasin_id};
use crate::lifecycle::{Etape, Pas, Vie};
use crate::monde::Monde;
use crate::personnes::CompteDemo;
use crate::rng::{Rng, Table};

/// Delivery, and the amount from which it is free: what the settings of a new database say.
pub(crate) const FRAIS: (Centimes, Centimes) = (Centimes::new(995), Centimes::new(7500));

pub(crate) struct Commande {
    pub(crate) id: Uuid,
    pub(crate) client: (Uuid, CompteDemo),
    pub(crate) livraison: bool,
    pub(crate) lieu_id: i32,
    /// Products in the order of their ids, and quantities.
    pub(crate) lignes: Vec<(usize, i32)>,
    pub(crate) frais: Centimes,
    pub(crate) bases: Bases,
    pub(crate) facture: Facture,
    pub(crate) etapes: Vec<Etape>,
    /// For the payments, the refund and their transactions.
    pub(crate) cles: [Uuid; 6],
}

impl Commande {
    pub(crate) fn tirer(monde: &Monde, j: u32) -> Self {
        let tirage = &mut Rng::new(monde.graine, Table::Commande, j.into());
        let id = tirage.uuid();
        let client = monde.personnes.clients[tirage.sous(monde.personnes.clients.len() as u32) as usize];
        let livraison = tirage.parmi(&[60, 40]) == 1;
        let magasin = tirage.parmi(&POIDS);
        let nombre = 1 + tirage.parmi(&[30, 30, 20, 12, 8]);
        let mut produits = monde.panier(tirage, nombre, |produit| produit.en_ligne);
        produits.sort_unstable();
        let lignes: Vec<_> = produits.into_iter().map(|produit| (produit, tirage.entre(1..=3))).collect();
        let mut bases = lignes.iter().fold(Bases::default(), |bases, (produit, quantite)| {
            bases.avec(monde.montant(*produit, *quantite), monde.produits[*produit].taxe)
        });
        let frais = if livraison && bases.sous_total < FRAIS.1 { FRAIS.0 } else { Centimes::ZERO };
        bases = bases.avec(frais, Taxe::Taxable);
        let equipier = if livraison {
            monde.personnes.logistique
        } else {
            monde.personnes.employes[magasin][j as usize % 3]
        };
        Commande {
            id,
            client,
            livraison,
            lieu_id: if livraison { CENTRE } else { magasin_id(magasin) },
            lignes,
            frais,
            bases,
            facture: Taux::QUEBEC.facture(bases),
            etapes: Vie { tirage, calendrier: monde.calendrier, livraison, client: client.0, equipier }
                .etapes(),
            cles: std::array::from_fn(|_| tirage.uuid()),
        }
    }

    /// The state it is in at the end.
    pub(crate) fn etat(&self) -> &'static str {
        self.etapes.last().map_or("en_attente_paiement", |etape| etape.pas.texte().2)
    }

    /// When it was made.
    pub(crate) fn creee_le(&self) -> DateTime<Utc> {
        self.etapes.first().map(|etape| etape.le).unwrap_or_default()
    }

    /// The provider's number of the accepted payment.
    pub(crate) fn transaction(&self) -> String {
        format!("sim_{}", self.cles[4].simple())
    }

    /// Where it is delivered: each client has one home.
    pub(crate) fn adresse(&self) -> Value {
        let (ligne1, ville, code_postal) = self.client.1.domicile();
        let destinataire = self.client.1.nom_complet();
        json!({
            "destinataire": destinataire, "ligne1": ligne1, "ville": ville, "province": "QC", "code_postal": code_postal
        })
    }

    pub(crate) fn passe_par(&self, pas: Pas) -> bool {
        self.etapes.iter().any(|etape| etape.pas == pas)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::calendrier::instant;

    #[test]
    fn the_life_of_an_order_goes_forward_and_ends_within_the_period() {
        for jours in [1, 2, 90] {
            let options = Options { jours, ventes: 40_000, ..Options::default() };
            let monde = Monde::new(&options).unwrap();
            let soir = instant(options.fin, 22 * 3600);
            let mut ouvertes = 0;
            for j in 0..monde.commandes {
                let commande = Commande::tirer(&monde, j);
                assert!(commande.etapes.is_sorted_by(|a, b| a.le < b.le), "{j}");
                assert!(commande.etapes.iter().all(|etape| etape.le < soir), "{j}");
                assert!(commande.creee_le() > monde.calendrier.ouverture(), "{j}");
                assert!(!commande.lignes.is_empty() && commande.lignes.is_sorted_by(|a, b| a.0 < b.0));
                ouvertes += u32::from(matches!(commande.etat(), "payee" | "en_preparation"));
            }
            assert!((150..=250).contains(&ouvertes), "{ouvertes}");
        }
    }
}
