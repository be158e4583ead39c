//! `/.well-known/jwks.json`: the public keys, where every verifier of tokens looks for them.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::JwkSet;

use crate::State;

comptoir_http::routes!(jwks);

/// The same as `/api/auth/jwks`. The gateway does not show it.
///
/// Réservé à : tous.
#[utoipa::path]
#[get("/.well-known/jwks.json")]
async fn jwks(state: Data<State>) -> Json<JwkSet> {
    Json(state.cles.jwks().clone())
}
