//! `/interne/clients/…`: what `clientele` asks for the rights of a client.

use actix_web::web::{Data, Json};
use actix_web::{delete, get};
use comptoir_auth::InternalCaller;
use comptoir_clients::Effacement;
use comptoir_http::Path;
use comptoir_types::CompteId;
use serde_json::Value;

use crate::commandes::personnes;
use crate::commandes::store;
use crate::{Error, State};

comptoir_http::routes!(InternalCaller => donnees, en_cours, effacer);

/// All that is kept of a client here.
///
/// Réservé à : clientele.
#[utoipa::path]
#[get("/interne/clients/{id}")]
async fn donnees(_: InternalCaller, state: Data<State>, id: Path<CompteId>) -> Result<Json<Value>, Error> {
    Ok(Json(store::personnes::donnees(&state.db.get().await?, *id).await?))
}

/// Whether an order of a client is under way.
///
/// Réservé à : clientele.
#[utoipa::path]
#[get("/interne/clients/{id}/en-cours")]
async fn en_cours(_: InternalCaller, state: Data<State>, id: Path<CompteId>) -> Result<Json<bool>, Error> {
    Ok(Json(store::personnes::en_cours(&state.db.get().await?, *id).await?))
}

/// Forgets whom the orders of a client are of.
///
/// Réservé à : clientele.
#[utoipa::path]
#[delete("/interne/clients/{id}")]
async fn effacer(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CompteId>,
) -> Result<Json<Effacement>, Error> {
    Ok(Json(personnes::effacer(&state.db.get().await?, *id).await?))
}
