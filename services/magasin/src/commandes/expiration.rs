//! Orders that nobody paid in time.

use comptoir_database::{Connection, Error};
use comptoir_types::{LieuId, ProduitId};

use super::metrics::Commandes;
use super::store::liberation;

/// What a round of the sweep met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct SweepReport {
    /// Lapsed orders.
    pub(crate) trouvees: usize,
    /// Those that this round expired.
    pub(crate) expirees: usize,
}

/// Expires lapsed orders, of these products at this place where they are named. One that cannot be expired now is
/// left to the next round and holds up no other.
///
/// # Errors
/// The database's, when the orders could not even be found.
pub(crate) async fn expirer_echues(
    db: &Connection,
    mesures: &Commandes,
    de: Option<(LieuId, &[ProduitId])>,
) -> Result<SweepReport, Error> {
    let echues = liberation::echues(db, de).await?;
    let mut expirees = 0;
    for id in &echues {
        match liberation::expirer(db, *id).await {
            Ok(expiree) => {
                expirees += usize::from(expiree);
                mesures.expiree.inc_by(u64::from(expiree));
            }
            // Not the database's own words: they quote the row, e-mail and address included.
            Err(error) => {
                tracing::warn!(%id, %error, contrainte = error.constraint(), "an order could not be expired");
            }
        }
    }
    Ok(SweepReport { trouvees: echues.len(), expirees })
}
