//! `/interne/clients/…` and `/interne/inactifs`: what `clientele` asks for the rights of a client, and of those whom
//! nobody sees any more.

use actix_web::web::{Data, Json};
use actix_web::{delete, get};
use comptoir_auth::InternalCaller;
use comptoir_clients::Effacement;
use comptoir_clients::personnes::{Depuis, Inactif};
use comptoir_http::{Path, Query};
use comptoir_types::CompteId;
use serde_json::Value;

use crate::store::personnes;
use crate::{Error, State};

comptoir_http::routes!(InternalCaller => donnees, effacer, inactifs, effacer_inactif);

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

/// The clients last seen before a day, by id.
///
/// Réservé à : clientele.
#[utoipa::path]
#[get("/interne/inactifs")]
async fn inactifs(
    _: InternalCaller,
    state: Data<State>,
    depuis: Query<Depuis>,
) -> Result<Json<Vec<Inactif>>, Error> {
    let Depuis { avant, apres } = *depuis;
    Ok(Json(personnes::inactifs(&state.db.get().await?, avant, apres).await?))
}

/// Forgets a client, unless they were seen since a day.
///
/// Réservé à : clientele.
#[utoipa::path]
#[delete("/interne/inactifs/{id}")]
async fn effacer_inactif(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CompteId>,
    depuis: Query<Depuis>,
) -> Result<Json<bool>, Error> {
    Ok(Json(personnes::effacer_inactif(&state.db.get().await?, *id, depuis.avant).await?))
}
