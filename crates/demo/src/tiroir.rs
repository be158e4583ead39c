//! What moves the cash of a drawer without a sale, drawn from its till and day.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::calendrier::instant;
use crate::lieux::{CAISSES, MAGASINS};
use crate::monde::Monde;
use crate::rng::{Rng, Table};

/// The stores that take empty containers back, as places among the stores: the three largest.
pub(crate) const REPRENNENT: std::ops::Range<usize> = 0..3;

/// From this much cash of a day on, half of it is brought to the safe in the evening.
const DEPOT: i64 = 10_000;

/// Cash put in or taken out.
pub(crate) struct Mouvement {
    pub(crate) id: Uuid,
    pub(crate) genre: &'static str,
    pub(crate) montant: i64,
    pub(crate) motif: &'static str,
    /// The approval that a withdrawal spent.
    pub(crate) approbation: Option<Uuid>,
    pub(crate) le: DateTime<Utc>,
}

/// Empty containers taken back.
pub(crate) struct Reprise {
    pub(crate) id: Uuid,
    /// How many bore 10 cents.
    pub(crate) dix: i32,
    /// How many bore 25 cents.
    pub(crate) vingt_cinq: i32,
    pub(crate) le: DateTime<Utc>,
}

/// The drawer of one session, its sales apart.
pub(crate) struct Tiroir {
    pub(crate) mouvements: Vec<Mouvement>,
    pub(crate) reprises: Vec<Reprise>,
}

impl Tiroir {
    /// Of a till, 0 to 14, whose sales of the day brought this much cash.
    pub(crate) fn tirer(monde: &Monde, jour: u16, caisse: usize, especes: i64) -> Self {
        let rang = usize::from(jour) * MAGASINS * CAISSES + caisse;
        let tirage = &mut Rng::new(monde.graine, Table::Tiroir, rang as u64);
        let heure = |minutes: i32| instant(monde.calendrier.jour(jour), minutes.unsigned_abs() * 60);
        let mut mouvements = Vec::new();
        let mut bouger = |tirage: &mut Rng, genre, montant, motif, minutes| {
            let id = tirage.uuid();
            let approbation = (genre == "retrait").then(|| tirage.uuid());
            mouvements.push(Mouvement { id, genre, montant, motif, approbation, le: heure(minutes) });
        };
        if tirage.sous(10) == 0 {
            let montant = 500 * i64::from(tirage.entre(4..=20));
            bouger(tirage, "apport", montant, "monnaie", 10 * 60);
        }
        if tirage.sous(20) == 0 {
            let montant = 5 * i64::from(tirage.entre(100..=600));
            bouger(tirage, "retrait", montant, "depense", 14 * 60 + 30);
        }
        if especes >= DEPOT {
            bouger(tirage, "retrait", especes / 2 / 1000 * 1000, "depot", 21 * 60 + 2);
        }
        let mut reprises = Vec::new();
        if REPRENNENT.contains(&(caisse / CAISSES)) && tirage.sous(10) < 3 {
            for _ in 0..=tirage.sous(2) {
                reprises.push(Reprise {
                    id: tirage.uuid(),
                    dix: tirage.entre(1..=48),
                    vingt_cinq: tirage.entre(0..=12),
                    le: heure(tirage.entre(9 * 60..=20 * 60)),
                });
            }
        }
        Tiroir { mouvements, reprises }
    }

    /// The cash that went this way.
    pub(crate) fn total(&self, genre: &str) -> i64 {
        self.mouvements
            .iter()
            .filter(|mouvement| mouvement.genre == genre)
            .map(|mouvement| mouvement.montant)
            .sum()
    }

    /// The cash given for containers.
    pub(crate) fn consignes(&self) -> i64 {
        let cents = |reprise: &Reprise| i64::from(10 * reprise.dix + 25 * reprise.vingt_cinq);
        self.reprises.iter().map(cents).sum()
    }
}
