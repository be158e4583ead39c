//! `/api/auth/jwks`: the public keys.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::JwkSet;

use crate::State;

comptoir_http::routes!(jwks);

/// The public keys that verify access tokens (RFC 7517): that in use and its neighbours.
///
/// Réservé à : tous.
#[utoipa::path(responses((status = 200, body = serde_json::Value)))]
#[get("/api/auth/jwks")]
async fn jwks(state: Data<State>) -> Json<JwkSet> {
    Json(state.cles.jwks().clone())
}
