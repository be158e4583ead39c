//! The life of a web order, step by step.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::calendrier::{Calendrier, instant};
use crate::monde::heure;
use crate::rng::Rng;

/// How long the stock of an unpaid order is held.
pub(crate) const RESERVATION: TimeDelta = TimeDelta::minutes(15);

/// A step of an order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pas {
    Reservation,
    Refus,
    Paiement,
    Preparation,
    MiseADisposition,
    Remise,
    Expedition,
    Livraison,
    Annulation,
    Expiration,
}

impl Pas {
    /// Its name, its result and the state that it leaves, as the database writes them.
    pub(crate) const fn texte(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Pas::Reservation => ("reservation", "reussie", "en_attente_paiement"),
            Pas::Refus => ("paiement", "refusee", "en_attente_paiement"),
            Pas::Paiement => ("paiement", "reussie", "payee"),
            Pas::Preparation => ("preparation", "reussie", "en_preparation"),
            Pas::MiseADisposition => ("mise_a_disposition", "reussie", "prete"),
            Pas::Remise => ("remise", "reussie", "remise"),
            Pas::Expedition => ("expedition", "reussie", "expediee"),
            Pas::Livraison => ("livraison", "reussie", "livree"),
            Pas::Annulation => ("annulation", "compensee", "annulee"),
            Pas::Expiration => ("expiration", "compensee", "expiree"),
        }
    }
}

pub(crate) struct Etape {
    pub(crate) pas: Pas,
    pub(crate) le: DateTime<Utc>,
    pub(crate) par: Option<Uuid>,
}

/// What decides how an order goes.
pub(crate) struct Vie<'a> {
    pub(crate) tirage: &'a mut Rng,
    pub(crate) calendrier: Calendrier,
    pub(crate) livraison: bool,
    pub(crate) client: Uuid,
    pub(crate) equipier: Uuid,
}

impl Vie<'_> {
    /// 80 % handed over, 5 % paid and waiting, 5 % in preparation, 10 % cancelled or expired.
    ///
    /// Open orders are of the last two days; the others were made early enough to be over by then.
    pub(crate) fn etapes(mut self) -> Vec<Etape> {
        let sort = self.tirage.parmi(&[800, 50, 50, 50, 30, 20]);
        let age = match sort {
            1 => self.tirage.sous(2).into(),
            2 => 1,
            _ => 2 + u64::from(self.tirage.sous(u32::from(self.calendrier.jours()).saturating_sub(2).max(1))),
        };
        let creee = instant(self.calendrier.avant(age), heure(self.tirage));
        let mut etapes = vec![Etape { pas: Pas::Reservation, le: creee, par: None }];
        if self.tirage.sous(12) == 0 {
            etapes.push(Etape { pas: Pas::Refus, le: creee + self.entre(30..=90), par: None });
        }
        match sort {
            3 => etapes.push(Etape {
                pas: Pas::Expiration,
                le: creee + RESERVATION + self.entre(0..=10),
                par: None,
            }),
            4 => etapes.push(Etape {
                pas: Pas::Annulation,
                le: creee + self.entre(120..=840),
                par: Some(self.client),
            }),
            _ => etapes.push(Etape { pas: Pas::Paiement, le: creee + self.entre(100..=480), par: None }),
        }
        match sort {
            0 => self.remettre(age, &mut etapes),
            2 => etapes.push(self.etape(Pas::Preparation, age - 1, 9)),
            5 => etapes.push(Etape {
                pas: Pas::Annulation,
                le: creee + self.entre(3600..=10_800),
                par: Some(self.client),
            }),
            _ => {}
        }
        etapes
    }

    /// Prepared the next morning; collected that afternoon, or shipped, then delivered the day after.
    fn remettre(&mut self, age: u64, etapes: &mut Vec<Etape>) {
        etapes.push(self.etape(Pas::Preparation, age - 1, 9));
        if self.livraison {
            etapes.push(self.etape(Pas::Expedition, age - 1, 14));
            if self.tirage.sous(10) > 0 {
                etapes.push(self.etape(Pas::Livraison, age - 2, 15));
            }
        } else {
            etapes.push(self.etape(Pas::MiseADisposition, age - 1, 11));
            let heure = self.tirage.entre(12..=19).unsigned_abs();
            etapes.push(self.etape(Pas::Remise, age - 1, heure));
        }
    }

    fn etape(&mut self, pas: Pas, age: u64, heure: u32) -> Etape {
        let le = instant(self.calendrier.avant(age), heure * 3600 + self.tirage.sous(3600));
        Etape { pas, le, par: Some(self.equipier) }
    }

    fn entre(&mut self, secondes: std::ops::RangeInclusive<i32>) -> TimeDelta {
        TimeDelta::seconds(self.tirage.entre(secondes).into())
    }
}
