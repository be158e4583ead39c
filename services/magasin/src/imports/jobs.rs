//! What becomes of a file once it is here. Whatever breaks off is taken up by the next round, of any replica.

use std::time::Duration;

use super::store::{depot, etapes};
use crate::{Error, State};

/// Nobody did anything about such an import for this long: 30 days.
const OUBLI: Duration = Duration::from_secs(30 * 24 * 3600);

/// Checks the import that has waited longest, and applies the one that was asked for first. How many.
///
/// # Errors
/// The database's.
pub async fn avancer(state: &State) -> Result<usize, Error> {
    let db = state.db.get().await?;
    let verifie = etapes::verifier(&db).await?;
    if let Some(fautes) = verifie {
        tracing::info!(fautes, "import checked");
    }
    let applique = etapes::appliquer(&db).await?;
    if applique == Some(false) {
        tracing::info!("the catalogue has changed since the check of an import: it is checked again");
    }
    Ok(usize::from(verifie.is_some()) + usize::from(applique.is_some()))
}

/// Throws away what files have left behind, and gives up those that nobody did anything about. How many.
///
/// # Errors
/// The database's.
pub async fn balayer(state: &State) -> Result<usize, Error> {
    let db = state.db.get().await?;
    let faits = etapes::oublier(&db, OUBLI).await? + depot::balayer(&db).await?;
    Ok(usize::try_from(faits).unwrap_or(usize::MAX))
}
