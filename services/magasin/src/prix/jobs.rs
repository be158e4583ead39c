//! Prices that begin and end by themselves.

use super::store::programmes;
use crate::{Error, State};

/// How many begin at once, and end: their products are held for that long.
const PAS: i32 = 200;

/// Puts the prices in force that have begun, and ends those that are over. How many.
///
/// # Errors
/// The database's.
pub async fn appliquer(state: &State) -> Result<usize, Error> {
    let db = state.db.get().await?;
    let mut appliques = 0;
    loop {
        let pas = programmes::appliquer(&db, PAS).await?;
        appliques += usize::try_from(pas).unwrap_or_default();
        if pas < PAS {
            return Ok(appliques);
        }
    }
}
