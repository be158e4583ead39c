//! `/api/consentements`: what a client consents to.

use actix_web::web::{Data, Json};
use actix_web::{get, put};
use comptoir_auth::Client;
use comptoir_http::{JsonBody, RequestContext};

use super::domain::{Choix, NouveauChoix};
use super::store;
use crate::profils::connaitre;
use crate::{Error, State};

comptoir_http::routes!(lire, choisir);

/// The caller's choices, one per purpose; what they never chose is refused.
///
/// Réservé à : client.
#[utoipa::path(security(("jeton" = ["client"])), responses((status = 200, body = Vec<Choix>)))]
#[get("/api/consentements")]
async fn lire(
    state: Data<State>,
    client: Client,
    contexte: RequestContext,
) -> Result<Json<Vec<Choix>>, Error> {
    connaitre(&state, client.id, &contexte).await?;
    Ok(Json(store::lire(&state.db.get().await?, client.id).await?))
}

/// Records what the caller chose for one purpose, under the text in force; every choice of before is kept.
///
/// Réservé à : client.
#[utoipa::path(
    request_body = NouveauChoix,
    security(("jeton" = ["client"])),
    responses((status = 200, body = Vec<Choix>))
)]
#[put("/api/consentements")]
async fn choisir(
    state: Data<State>,
    client: Client,
    corps: JsonBody<NouveauChoix>,
    contexte: RequestContext,
) -> Result<Json<Vec<Choix>>, Error> {
    connaitre(&state, client.id, &contexte).await?;
    let db = state.db.get().await?;
    if store::choisir(&db, client.id, &corps.0).await? {
        Ok(Json(store::lire(&db, client.id).await?))
    } else {
        Err(Error::Introuvable)
    }
}
