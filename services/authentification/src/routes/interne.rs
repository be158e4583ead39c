//! What the other services ask: the feed of events, and the public keys at their usual address.

use actix_web::get;
use actix_web::web::{Data, Json, ServiceConfig};
use comptoir_auth::{Interne, JwkSet};
use comptoir_clients::authentification::Evenement;
use comptoir_http::Query;
use serde::Deserialize;

use crate::{Error, State, store};

/// Mounts the routes of this file, which no description names.
pub(crate) fn interne(config: &mut ServiceConfig) {
    config.service(evenements).service(jwks);
}

#[derive(Deserialize)]
struct Suite {
    #[serde(default)]
    apres: i64,
    #[serde(default = "toutes")]
    limite: i64,
}

const fn toutes() -> i64 {
    500
}

/// The events behind a position, in order.
///
/// Réservé à : clientele, travailleur.
#[get("/interne/evenements")]
async fn evenements(
    state: Data<State>,
    suite: Query<Suite>,
    _: Interne,
) -> Result<Json<Vec<Evenement>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(store::evenements::lire(&db, suite.apres, suite.limite).await?))
}

/// The public keys, where every verifier of tokens looks for them.
///
/// Réservé à : tous.
#[get("/.well-known/jwks.json")]
async fn jwks(state: Data<State>) -> Json<JwkSet> {
    Json(state.cles.jwks().clone())
}
