//! Profiles of clients, made from the accounts of `authentification`.

pub mod domain;
pub mod lecteur;
mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};

use comptoir_http::RequestContext;
use comptoir_types::CompteId;

use crate::{Error, State};

/// Makes the profile of an account that may be younger than the last look at the feed.
///
/// # Errors
/// The database's; no answer from `authentification`.
pub(crate) async fn connaitre(
    state: &State,
    client: CompteId,
    contexte: &RequestContext,
) -> Result<(), Error> {
    if store::connu(&state.db.get().await?, client).await? {
        return Ok(());
    }
    lecteur::suivre(state, contexte).await
}
