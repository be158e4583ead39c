//! Who has not been seen for long is told, then erased by the same way as who asked for it.
//!
//! Every replica may do it at the same time: the database lets one tell, and one ask. Who comes back is forgotten here,
//! and is not erased even between this look and the erasure, for `authentification` looks again.

use comptoir_clients::personnes::INACTIFS;
use comptoir_http::RequestContext;

use super::store;
use crate::{Error, State};

/// How many erasures one round asks for.
const PAR_TOUR: i64 = 200;

/// Tells those who have not been seen for so long, forgets those who came back, and asks for the erasure of those whose
/// notice is over.
///
/// # Errors
/// The database's; no answer from `authentification`, or from `magasin`. What was done before it stays.
pub async fn parcourir(state: &State) -> Result<(), Error> {
    let contexte = RequestContext::default();
    let avant = store::limite(&state.db.get().await?, state.inactivite).await?;
    let mut apres = None;
    loop {
        let inactifs = state.detenteurs.inactifs.inactifs(avant, apres, &contexte).await?;
        let entier = inactifs.len() < usize::from(INACTIFS);
        let dernier = inactifs.last().map(|inactif| inactif.client_id);
        let jusque = dernier.filter(|_| !entier);
        let db = state.db.get().await?;
        store::aviser(&db, (apres, jusque), avant, &inactifs, state.inactivite).await?;
        if entier {
            break;
        }
        apres = dernier;
    }
    for client in store::echus(&state.db.get().await?, PAR_TOUR).await? {
        // With an order under way they are not inactive, whatever their sessions say.
        let occupe = state.detenteurs.commandes.en_cours(client, &contexte).await?;
        let db = state.db.get().await?;
        if occupe {
            store::reporter(&db, client).await?;
        } else {
            store::demander(&db, client, avant).await?;
        }
    }
    Ok(())
}
