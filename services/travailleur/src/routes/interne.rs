//! `/interne/travailleurs`: what the other services ask.

use actix_web::web::{Data, Json};
use actix_web::{get, post};
use comptoir_auth::InternalCaller;
use comptoir_clients::evenements::Suite;
use comptoir_clients::travailleur::Droits;
use comptoir_http::{Path, Query};
use comptoir_outbox::Evenement;
use comptoir_types::CompteId;

use crate::store::{FEED, etats, travailleurs};
use crate::{Error, State};

comptoir_http::routes!(InternalCaller => droits, activer, evenements);

/// What a worker may do now; null for an account that is no worker's.
///
/// Réservé à : authentification.
#[utoipa::path]
#[get("/interne/travailleurs/{id}/droits")]
async fn droits(
    state: Data<State>,
    id: Path<CompteId>,
    _: InternalCaller,
) -> Result<Json<Option<Droits>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(travailleurs::droits(&db, *id).await?))
}

/// Tells that a worker who was invited has chosen a password.
///
/// Réservé à : authentification.
#[utoipa::path]
#[post("/interne/travailleurs/{id}/activation")]
async fn activer(state: Data<State>, id: Path<CompteId>, _: InternalCaller) -> Result<Json<()>, Error> {
    let db = state.db.get().await?;
    Ok(Json(etats::activer(&db, *id).await?))
}

/// The events behind a position, in order.
///
/// Réservé à : travailleur.
#[utoipa::path]
#[get("/interne/evenements")]
async fn evenements(
    _: InternalCaller,
    state: Data<State>,
    suite: Query<Suite>,
) -> Result<Json<Vec<Evenement>>, Error> {
    Ok(Json(suite.lire(FEED, &state.db).await?))
}
