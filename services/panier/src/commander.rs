//! From a cart to an order: lock, ask `magasin`, conclude.
//!
//! The key of the request is the order's id, and `magasin` keeps one outcome of it for ever. So the cart may be
//! concluded by whoever learns that outcome, any number of times; it may never be opened on less.

use comptoir_clients::magasin::{NouvelleCommande, Outcome};
use comptoir_http::{Problem, RequestContext, kinds};
use comptoir_types::{CommandeId, CompteId, PanierId};

use crate::domain::{CartOwner, Etat};
use crate::store::{self, commande};
use crate::{Error, State};

/// Orders the client's cart. `ordre` comes without its lines, which are those of the cart once locked.
///
/// # Errors
/// A cart that cannot be ordered; no answer, in which case the cart stays locked and the same key resumes.
pub async fn commander(
    state: &State,
    id: CommandeId,
    mut ordre: NouvelleCommande,
    contexte: &RequestContext,
) -> Result<Outcome, Error> {
    let client = ordre.client_id;
    let verrou = {
        let db = state.db.get().await?;
        match commande::verrouiller(&db, client, id).await? {
            Some(verrou) => verrou,
            None => return Err(empechement(&db, client).await?),
        }
    };
    ordre.lignes = verrou.lignes;
    let issue = state.magasin.commander(id, &ordre, contexte).await?;
    let fin = match &issue {
        // Another request has this key: its outcome decides, and only it knows that a lock of ours is in its way.
        Outcome::Refusee { problem, .. } if *problem.kind() == kinds::CLE_REUTILISEE => match verrou.pris {
            true => regler(state, verrou.panier_id, id, client, contexte).await,
            false => Ok(false),
        },
        issue => conclure(state, verrou.panier_id, id, issue).await,
    };
    if let Err(error) = fin {
        tracing::warn!(%error, commande = %id, "cart not concluded: the sweep will");
    }
    Ok(issue)
}

/// Concludes the cart by the outcome of its order, abandoning an order that has none. Whether it was not concluded yet.
///
/// # Errors
/// No answer, in which case the cart stays locked.
pub async fn regler(
    state: &State,
    panier: PanierId,
    id: CommandeId,
    client: CompteId,
    contexte: &RequestContext,
) -> Result<bool, Error> {
    let issue = state.magasin.resoudre(id, client, contexte).await?;
    conclure(state, panier, id, &issue).await
}

async fn conclure(state: &State, panier: PanierId, id: CommandeId, issue: &Outcome) -> Result<bool, Error> {
    let db = state.db.get().await?;
    Ok(commande::conclure(&db, panier, id, matches!(issue, Outcome::Creee { .. })).await? > 0)
}

/// Why there was no cart to lock.
async fn empechement(db: &comptoir_database::Connection, client: CompteId) -> Result<Error, Error> {
    Ok(match store::lire(db, &CartOwner::Client(client)).await? {
        Some(panier) if panier.etat == Etat::EnCommande || !panier.items.is_empty() => Error::EnCommande,
        _ => Problem::new(&kinds::PANIER_VIDE).into(),
    })
}
