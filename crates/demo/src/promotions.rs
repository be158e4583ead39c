//! Scheduled prices and lots, some over, some in force, some to come.
//!
//! What is over was so before the first sale, what is in force began after the last, and what is to come is ten years off:
//! whenever the data are looked at, each is in its state.

use chrono::{DateTime, TimeDelta, Utc};
use comptoir_types::Centimes;
use uuid::Uuid;

use crate::calendrier::instant;
use crate::monde::Monde;
use crate::rng::{Rng, Table};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Etat {
    Termine,
    EnCours,
    AVenir,
    Annule,
}

impl Etat {
    pub(crate) const fn a_commence(self) -> bool {
        matches!(self, Etat::Termine | Etat::EnCours)
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Etat::Termine => "termine",
            Etat::EnCours => "en_cours",
            Etat::AVenir => "a_venir",
            Etat::Annule => "annule",
        }
    }
}

/// A fifth off: crushed tomatoes, pea soup, beans, tuna.
const PRIX: [(usize, Etat); 4] =
    [(14, Etat::Termine), (15, Etat::EnCours), (16, Etat::AVenir), (17, Etat::Annule)];

/// So many for a tenth less: vinegar, salt, tea.
const LOTS: [(usize, Etat, i16); 3] = [(18, Etat::Termine, 2), (19, Etat::EnCours, 3), (8, Etat::AVenir, 4)];

/// A lower price of a product for a time.
pub(crate) struct PrixProgramme {
    pub(crate) id: Uuid,
    /// Its place among the products.
    pub(crate) produit: usize,
    pub(crate) prix: Centimes,
    pub(crate) etat: Etat,
    pub(crate) du: DateTime<Utc>,
    pub(crate) au: DateTime<Utc>,
}

/// Several articles of a product for one price.
pub(crate) struct Lot {
    pub(crate) id: Uuid,
    /// Its place among the products.
    pub(crate) produit: usize,
    pub(crate) nombre: i16,
    pub(crate) prix: Centimes,
    pub(crate) du: DateTime<Utc>,
    pub(crate) au: DateTime<Utc>,
}

fn periode(monde: &Monde, etat: Etat) -> (DateTime<Utc>, DateTime<Utc>) {
    let genese = monde.calendrier.genese();
    let soir = instant(monde.calendrier.avant(0), 22 * 3600);
    let plus_tard = soir + TimeDelta::days(3652);
    match etat {
        Etat::Termine => (genese + TimeDelta::days(2), genese + TimeDelta::days(4)),
        Etat::EnCours => (soir, plus_tard),
        Etat::AVenir | Etat::Annule => (plus_tard, plus_tard + TimeDelta::days(7)),
    }
}

/// So many thousandths of what so many cost.
fn reduit(monde: &Monde, produit: usize, nombre: i64, pour_mille: i64) -> Centimes {
    Centimes::new(nombre * monde.produits[produit].prix.get() * pour_mille / 1000)
}

pub(crate) fn prix(monde: &Monde) -> impl Iterator<Item = PrixProgramme> {
    PRIX.into_iter().zip(0..).map(|((produit, etat), rang)| {
        let (du, au) = periode(monde, etat);
        let id = Rng::new(monde.graine, Table::PrixProgramme, rang).uuid();
        PrixProgramme { id, produit, prix: reduit(monde, produit, 1, 800), etat, du, au }
    })
}

pub(crate) fn lots(monde: &Monde) -> impl Iterator<Item = Lot> {
    LOTS.into_iter().zip(0..).map(|((produit, etat, nombre), rang)| {
        let (du, au) = periode(monde, etat);
        let id = Rng::new(monde.graine, Table::Lot, rang).uuid();
        Lot { id, produit, nombre, prix: reduit(monde, produit, nombre.into(), 900), du, au }
    })
}
