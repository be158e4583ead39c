//! The shelves as they go, and the alerts that their trigger would have made.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::lieux::{AVEC_STOCK, lieu_id, rang_stock};
use crate::monde::Monde;
use crate::plan::{Plan, Tablette};

/// Units present and units promised.
#[derive(Clone, Copy)]
pub(crate) struct Etat {
    pub(crate) physique: i32,
    pub(crate) reserve: i32,
}

impl Etat {
    fn disponible(self) -> i32 {
        self.physique - self.reserve
    }
}

/// An alert, open until the stock is back above its threshold.
pub(crate) struct Alerte {
    pub(crate) lieu_id: i32,
    pub(crate) produit_id: i32,
    pub(crate) ouverte_le: DateTime<Utc>,
    pub(crate) fermee_le: Option<DateTime<Utc>>,
}

/// What `stock.alerte` says: the shelf and the event's body.
pub(crate) type Signal = (String, Value);

pub(crate) struct Stock {
    etats: Vec<Etat>,
    /// Of each shelf, the place of its open alert in the list.
    ouvertes: Vec<Option<u32>>,
    pub(crate) alertes: Vec<Alerte>,
}

impl Stock {
    /// As the opening left it, with the alerts of that moment.
    pub(crate) fn new(monde: &Monde, plan: &Plan) -> (Self, Vec<Signal>) {
        let produits = monde.produits.len();
        let mut stock =
            Stock { etats: Vec::new(), ouvertes: vec![None; AVEC_STOCK * produits], alertes: Vec::new() };
        for lieu in 0..AVEC_STOCK {
            let tablette = |produit| plan.tablette(monde, lieu, produit);
            let etat = |Tablette { ouverture, .. }| Etat { physique: ouverture, reserve: 0 };
            stock.etats.extend((0..produits).map(tablette).map(etat));
        }
        let mut signaux = Vec::new();
        for rang in 0..stock.etats.len() {
            let (lieu, produit) = (lieu_id(rang / produits), rang % produits);
            let plein = Etat { physique: i32::MAX, reserve: 0 };
            signaux.extend(stock.surveiller(monde, lieu, produit, plein, monde.calendrier.ouverture()));
        }
        (stock, signaux)
    }

    /// Moves units, and says what is there now.
    pub(crate) fn bouger(
        &mut self,
        monde: &Monde,
        (lieu_id, produit): (i32, usize),
        (physique, reserve): (i32, i32),
        le: DateTime<Utc>,
    ) -> (Etat, Option<Signal>) {
        let rang = rang_stock(lieu_id) * monde.produits.len() + produit;
        let avant = self.etats[rang];
        let apres = Etat { physique: avant.physique + physique, reserve: avant.reserve + reserve };
        self.etats[rang] = apres;
        (apres, self.surveiller(monde, lieu_id, produit, avant, le))
    }

    pub(crate) fn etat(&self, monde: &Monde, lieu_id: i32, produit: usize) -> Etat {
        self.etats[rang_stock(lieu_id) * monde.produits.len() + produit]
    }

    /// The rule of the database's trigger `stock_seuil`.
    fn surveiller(
        &mut self,
        monde: &Monde,
        lieu_id: i32,
        rang: usize,
        avant: Etat,
        le: DateTime<Utc>,
    ) -> Option<Signal> {
        let produit = &monde.produits[rang];
        let tablette = rang_stock(lieu_id) * monde.produits.len() + rang;
        let (seuil, apres) = (produit.seuil_min, self.etats[tablette].disponible());
        let (bas, etait_bas) = (apres < seuil, avant.disponible() < seuil);
        if bas == etait_bas && !(avant.disponible() > 0 && apres == 0 && seuil > 0) {
            return None;
        }
        if !bas {
            let ouverte =
                self.ouvertes[tablette].take().and_then(|place| self.alertes.get_mut(place as usize));
            ouverte.into_iter().for_each(|alerte| alerte.fermee_le = Some(le));
            return None;
        }
        if self.ouvertes[tablette].is_none() {
            self.ouvertes[tablette] = Some(self.alertes.len() as u32);
            self.alertes.push(Alerte { lieu_id, produit_id: produit.id, ouverte_le: le, fermee_le: None });
        }
        let charge =
            json!({ "lieu_id": lieu_id, "produit_id": produit.id, "disponible": apres, "seuil_min": seuil });
        Some((format!("{lieu_id}/{}", produit.id), charge))
    }
}
