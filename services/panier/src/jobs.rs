//! What is done without being asked.

use std::time::Duration;

use comptoir_http::RequestContext;
use comptoir_server::Background;

use crate::commander::regler;
use crate::store::commande::{self, PendingCart};
use crate::store::menage;
use crate::{Error, State};

/// How many locked carts one look takes.
const LOT: u32 = 100;

/// The background work of the service. Every replica may run it.
pub fn jobs(state: State) -> Vec<Background> {
    let copie = state.clone();
    vec![
        Background::every("panier.locked", Duration::from_secs(5), async move || debloquer(&state).await),
        Background::every("panier.expired", Duration::from_secs(3600), async move || ranger(&copie).await),
    ]
}

/// Concludes the carts whose orders got no answer. One that gets none again does not keep the others waiting.
///
/// # Errors
/// The database's.
pub async fn debloquer(state: &State) -> Result<(), Error> {
    loop {
        let suspens = commande::en_suspens(&state.db.get().await?, i64::from(LOT)).await?;
        let mut suite = suspens.len() == LOT as usize;
        for PendingCart { panier_id, client_id, commande_id } in suspens {
            match regler(state, panier_id, commande_id, client_id, &RequestContext::default()).await {
                Ok(debloque) => state.mesures.paniers_debloques.inc_by(u64::from(debloque)),
                Err(error) => {
                    tracing::warn!(%error, commande = %commande_id, "order not settled: the cart stays locked");
                    suite = false;
                }
            }
        }
        if !suite {
            return Ok(());
        }
    }
}

/// Marks the carts past their time, and forgets those that ended long ago.
///
/// # Errors
/// The database's.
pub async fn ranger(state: &State) -> Result<(), Error> {
    let db = state.db.get().await?;
    let lot = menage::LOT.unsigned_abs();
    while menage::expirer(&db).await? == lot {}
    while menage::oublier(&db).await? == lot {}
    Ok(())
}
