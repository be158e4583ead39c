//! What every row is drawn from.

use std::collections::BTreeSet;

use comptoir_types::{Centimes, Unite};

use crate::calendrier::Calendrier;
use crate::catalogue::{Produit, produits};
use crate::personnes::Personnes;
use crate::rng::Rng;
use crate::{Error, Options};

/// One web order for so many till sales.
const VENTES_PAR_COMMANDE: u32 = 20;

pub(crate) struct Monde {
    pub(crate) graine: u64,
    pub(crate) ventes: u32,
    pub(crate) commandes: u32,
    pub(crate) calendrier: Calendrier,
    pub(crate) produits: Vec<Produit>,
    pub(crate) personnes: Personnes,
}

impl Monde {
    pub(crate) fn new(options: &Options) -> Result<Self, Error> {
        Ok(Monde {
            graine: options.graine,
            ventes: options.ventes,
            commandes: options.ventes / VENTES_PAR_COMMANDE,
            calendrier: Calendrier::new(options.fin, options.jours),
            produits: produits(options.graine, options.produits)?,
            personnes: Personnes::new(options.graine),
        })
    }

    /// Different products, the first of the catalogue more often; fewer when chance falls on the same ones.
    pub(crate) fn panier(
        &self,
        tirage: &mut Rng,
        nombre: usize,
        accepte: impl Fn(&Produit) -> bool,
    ) -> Vec<usize> {
        let mut pris = BTreeSet::new();
        let mut panier = Vec::with_capacity(nombre);
        for _ in 0..nombre * 8 {
            let rang = tirage.sous_carre(self.produits.len() as u32) as usize;
            if panier.len() < nombre && accepte(&self.produits[rang]) && pris.insert(rang) {
                panier.push(rang);
            }
        }
        if panier.is_empty() {
            panier.extend(self.produits.iter().position(accepte));
        }
        panier
    }

    pub(crate) fn montant(&self, produit: usize, quantite: i32) -> Centimes {
        let produit = &self.produits[produit];
        produit.unite.montant(quantite.into(), produit.prix)
    }

    pub(crate) fn pese(&self, produit: usize) -> bool {
        self.produits[produit].unite == Unite::Gramme
    }
}

/// An hour of the day and its minutes, in seconds: the stores are full at noon and at five.
pub(crate) fn heure(tirage: &mut Rng) -> u32 {
    const AFFLUENCE: [u32; 12] = [4, 6, 9, 14, 9, 7, 7, 10, 14, 10, 6, 4];
    (9 + tirage.parmi(&AFFLUENCE) as u32) * 3600 + tirage.sous(3600)
}
