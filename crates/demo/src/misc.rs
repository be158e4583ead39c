//! A few movements of the kinds that sales do not make: deliveries, adjustments and counts, three of each.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::calendrier::instant;
use crate::lieux::{AVEC_STOCK, CENTRE, lieu_id};
use crate::monde::Monde;
use crate::rng::{Rng, Table};

/// How many.
pub(crate) const DIVERS: u8 = 9;

pub(crate) struct Divers {
    pub(crate) le: DateTime<Utc>,
    pub(crate) genre: &'static str,
    pub(crate) motif: Option<&'static str>,
    pub(crate) lieu_id: i32,
    pub(crate) produit: usize,
    pub(crate) delta: i32,
    pub(crate) par: Uuid,
    pub(crate) reference: Uuid,
    pub(crate) comptage: Uuid,
}

impl Divers {
    /// On the first shelf of the catalogue, which holds pieces, before the stores open.
    pub(crate) fn tirer(monde: &Monde, rang: u8) -> Self {
        let tirage = &mut Rng::new(monde.graine, Table::Divers, rang.into());
        let jour = monde.calendrier.jour(tirage.sous(monde.calendrier.jours().into()) as u16);
        let magasin = tirage.sous(AVEC_STOCK as u32 - 1) as usize;
        let (genre, motif, delta) = match rang {
            0..3 => ("reception", None, 12 + 12 * tirage.entre(0..=2)),
            3..6 => ("ajustement", Some(["casse", "peremption", "vol"][usize::from(rang - 3)]), -1),
            _ => ("comptage", None, if rang == 6 { 2 } else { -1 }),
        };
        let au_centre = genre == "reception";
        Divers {
            le: instant(jour, 8 * 3600 + tirage.sous(1800)),
            genre,
            motif,
            lieu_id: if au_centre { CENTRE } else { lieu_id(magasin + 1) },
            produit: usize::from(rang) * 2,
            delta,
            par: if au_centre { monde.personnes.logistique } else { monde.personnes.gestionnaires[magasin] },
            reference: tirage.uuid(),
            comptage: tirage.uuid(),
        }
    }
}
