//! A request goes through the services, one after the other.
//!
//! What a service does may be done again, and what it did is noted after: a process that dies, whichever of the five,
//! leaves the request to the next round of any replica. No row is held while another service is asked.

use std::time::Duration;

use comptoir_clients::{Effacement, Personnes};
use comptoir_http::RequestContext;

use super::domain::{AFaire, Etape, Genre};
use super::store;
use crate::{Error, State};

/// How many requests one round takes.
const PAR_TOUR: i64 = 20;
/// Longer than four services may take to answer.
const BAIL: Duration = Duration::from_secs(15);
/// A request that met a service away, or something under way there, is tried again after this long.
const DELAI: Duration = Duration::from_secs(5);

/// Takes the requests that are due as far as they go. How many are finished.
///
/// # Errors
/// The database's. A service that does not answer is asked again later.
pub async fn avancer(state: &State) -> Result<usize, Error> {
    let dues = store::prendre(&state.db.get().await?, BAIL, PAR_TOUR).await?;
    let mut finies = 0;
    for due in dues {
        match poursuivre(state, &due).await {
            Ok(true) => finies += 1,
            Ok(false) => store::reporter(&state.db.get().await?, due.demande_id, DELAI).await?,
            Err(error) => {
                tracing::warn!(%error, demande = %due.demande_id, "a request under the Loi 25 is put off");
                store::reporter(&state.db.get().await?, due.demande_id, DELAI).await?;
            }
        }
    }
    Ok(finies)
}

/// Takes a request as far as it goes; whether that is its end.
async fn poursuivre(state: &State, due: &AFaire) -> Result<bool, Error> {
    for etape in due.restantes() {
        let fait = match due.genre {
            Genre::Export => rendre(state, due, etape).await.map(|()| true)?,
            Genre::Effacement => effacer(state, due, etape).await?,
        };
        if !fait {
            return Ok(false);
        }
    }
    Ok(true)
}

fn detenteur(state: &State, etape: Etape) -> Option<&dyn Personnes> {
    match etape {
        Etape::Authentification => Some(&*state.detenteurs.authentification),
        Etape::Magasin => Some(&*state.detenteurs.magasin),
        Etape::Panier => Some(&*state.detenteurs.panier),
        Etape::Clientele => None,
    }
}

/// Puts what a service keeps of the client into the file.
async fn rendre(state: &State, due: &AFaire, etape: Etape) -> Result<(), Error> {
    let partie = match detenteur(state, etape) {
        Some(detenteur) => detenteur.donnees(due.client_id, &RequestContext::default()).await?,
        None => store::donnees(&state.db.get().await?, due.client_id).await?,
    };
    let derniere = etape == Etape::Clientele;
    Ok(store::noter(&state.db.get().await?, due.demande_id, etape, Some(&partie), derniere).await?)
}

/// Has a service forget the client; false where it must wait, and where a client whom nobody had seen came back.
async fn effacer(state: &State, due: &AFaire, etape: Etape) -> Result<bool, Error> {
    if let (Etape::Authentification, Some(avant)) = (etape, due.inactif_depuis) {
        let inactifs = &state.detenteurs.inactifs;
        if !inactifs.effacer_inactif(due.client_id, avant, &RequestContext::default()).await? {
            store::abandonner(&state.db.get().await?, due.demande_id).await?;
            return Ok(false);
        }
    }
    let Some(detenteur) = detenteur(state, etape) else {
        store::effacer(&state.db.get().await?, due.demande_id).await?;
        return Ok(true);
    };
    if detenteur.effacer(due.client_id, &RequestContext::default()).await? == Effacement::Attend {
        return Ok(false);
    }
    store::noter(&state.db.get().await?, due.demande_id, etape, None, false).await?;
    Ok(true)
}
