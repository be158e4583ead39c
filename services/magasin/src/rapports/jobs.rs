//! What keeps the figures up, beside requests.

use chrono::Utc;
use comptoir_telemetry::EventMetrics;

use super::store::projection::{self, Pas};
use crate::evenements::FEED;
use crate::{Error, SERVICE, State};

/// The name of the reader, as table `lecteur` has it.
const LECTEUR: &str = "magasin.rapports";
/// How many events become figures at once: as many as are numbered at once.
const AU_PLUS: i64 = 5000;

/// Makes figures of the events that are there. Every replica may, at the same time: each event counts once. Nothing is
/// swept.
///
/// # Errors
/// The database's; the next call goes on from where this one got to.
pub async fn projeter(state: &State) -> Result<usize, Error> {
    let mesures = &state.mesures.evenements;
    mesures.connaitre(LECTEUR, SERVICE);
    let db = state.db.get().await?;
    loop {
        let derniere = FEED.numeroter(&db).await?;
        let reprise = projection::vider(&db).await?;
        if let Some(cible) = reprise {
            tracing::info!(cible, "the figures are made again");
        }
        // While another replica does, there is nothing to do.
        let Some(pas) = projection::projeter(&db, AU_PLUS).await? else { return Ok(0) };
        montrer(mesures, &pas, derniere);
        if pas.position >= derniere {
            return Ok(0);
        }
    }
}

fn montrer(mesures: &EventMetrics, pas: &Pas, derniere: i64) {
    for position in &pas.incompris {
        mesures.incompris(LECTEUR, SERVICE);
        tracing::warn!(reader = LECTEUR, position, "an event cannot be understood: skipped");
    }
    for moment in &pas.moments {
        mesures.applique(LECTEUR, (Utc::now() - *moment).to_std().unwrap_or_default());
    }
    if pas.position >= derniere {
        mesures.a_jour(LECTEUR, SERVICE, pas.position);
    } else {
        mesures.avance(LECTEUR, SERVICE, pas.position);
    }
}
