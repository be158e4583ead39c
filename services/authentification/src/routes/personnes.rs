//! `/interne/clients/…`: what `clientele` asks for the rights of a client.

use actix_web::web::{Data, Json};
use actix_web::{delete, get};
use comptoir_auth::InternalCaller;
use comptoir_clients::Effacement;
use comptoir_http::Path;
use comptoir_types::CompteId;
use serde_json::Value;

use crate::store::personnes;
use crate::{Error, State};

comptoir_http::routes!(InternalCaller => donnees, effacer);

/// All that is kept of a client here.
///
/// Réservé à : clientele.
#[utoipa::path]
#[get("/interne/clients/{id}")]
async fn donnees(_: InternalCaller, state: Data<State>, id: Path<CompteId>) -> Result<Json<Value>, Error> {
    Ok(Json(personnes::donnees(&state.db.get().await?, *id).await?))
}

/// Forgets a client.
///
/// Réservé à : clientele.
#[utoipa::path]
#[delete("/interne/clients/{id}")]
async fn effacer(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CompteId>,
) -> Result<Json<Effacement>, Error> {
    personnes::effacer(&state.db.get().await?, *id).await?;
    Ok(Json(Effacement::Fait))
}
