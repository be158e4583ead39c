//! Whether the chain is whole: read page by page, so that memory stays flat and no statement is long.

use std::fmt::Write;

use super::domain::EtatChaine;
use super::store::verification;
use crate::{Error, State};

/// How many lines are checked at once.
const PAGE: i64 = 10_000;

/// Checks the chain from this position on, to its end or to the first break.
///
/// # Errors
/// The database's.
pub async fn verifier(state: &State, depuis: i64) -> Result<EtatChaine, Error> {
    let mut position = (depuis - 1).max(0);
    let Some(mut precedente) = verification::ancre(&state.db.get().await?, position).await? else {
        return hors_chaine(state, position).await;
    };
    loop {
        // A connection per page: a check does not keep one from others.
        let db = state.db.get().await?;
        let page = verification::verifier(&db, position + 1, &precedente, PAGE).await?;
        if let Some(rupture) = page.rupture {
            return Ok(rompue(page.derniere.unwrap_or(rupture), rupture));
        }
        if let Some((derniere, empreinte)) = page.derniere.zip(page.empreinte) {
            (position, precedente) = (derniere, empreinte);
        }
        if page.lignes < PAGE {
            let empreinte = (position > 0).then(|| hexadecimal(&precedente));
            return Ok(EtatChaine { intacte: true, derniere_position: position, rupture_a: None, empreinte });
        }
    }
}

/// From behind a line that is not there: it was removed, or is still to come.
async fn hors_chaine(state: &State, position: i64) -> Result<EtatChaine, Error> {
    let derniere = verification::derniere(&state.db.get().await?).await?;
    Ok(if position < derniere {
        rompue(derniere, position)
    } else {
        EtatChaine { intacte: true, derniere_position: derniere, rupture_a: None, empreinte: None }
    })
}

fn rompue(derniere_position: i64, rupture: i64) -> EtatChaine {
    EtatChaine { intacte: false, derniere_position, rupture_a: Some(rupture), empreinte: None }
}

fn hexadecimal(octets: &[u8]) -> String {
    octets.iter().fold(String::with_capacity(64), |mut texte, octet| {
        // Writing into a String does not fail.
        let _ = write!(texte, "{octet:02x}");
        texte
    })
}

/// Checks the whole chain, shows how far it goes and where it is broken, and leaves its end in the log: what was cut off is
/// known by comparing with an earlier line of it.
///
/// # Errors
/// The database's.
pub async fn surveiller(state: &State) -> Result<(), Error> {
    let etat = verifier(state, 1).await?;
    state.mesures.audit.montrer(&etat);
    let EtatChaine { derniere_position, rupture_a, empreinte, .. } = etat;
    match rupture_a {
        Some(rupture) => tracing::error!(rupture, "the audit chain is broken"),
        None => tracing::info!(position = derniere_position, empreinte, "the audit chain is whole"),
    }
    Ok(())
}
