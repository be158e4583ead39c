//! `/api/evenements`: the event store.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::{Evenements, Reader};
use comptoir_http::{Limit, Query};
use comptoir_outbox::Evenement;
use comptoir_types::{Position, Text};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::store::{self, Filtre};
use crate::{Error, State};

comptoir_http::routes!(lister);

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![Description::openapi(), comptoir_http::parametres!(Position, Limit, Text<1, 80>)]
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Recherche {
    /// The position behind which to read: 0 for the first event.
    #[serde(default)]
    #[param(default = 0)]
    apres: Position,
    /// Only those of this type, as `vente.enregistree`.
    #[serde(rename = "type")]
    genre: Option<Text<1, 80>>,
    /// Only those of the document of this id.
    agregat_id: Option<Text<1, 80>>,
    /// How many events, 1 to 100.
    #[serde(default)]
    #[param(default = 20)]
    limite: Limit,
}

/// Events in their order, and where to go on.
#[derive(Serialize, ToSchema)]
struct SuiteEvenements {
    /// In the order of their positions.
    elements: Vec<Evenement>,
    /// To send as `apres` for those that follow, until it no longer moves. Of one type, a page may be empty before that.
    apres: i64,
}

/// What happened: sales, returns, orders, stock, acts of staff, in their order.
///
/// An event has its position once it is committed, in the order of commits: behind the last one read, none is missed.
///
/// Réservé à : responsable, clé de portée `evenements:lire`.
#[utoipa::path(
    params(Recherche),
    security(("jeton" = ["responsable"]), ("jeton" = ["evenements:lire"])),
    responses((status = 200, body = SuiteEvenements))
)]
#[get("/api/evenements")]
async fn lister(
    state: Data<State>,
    recherche: Query<Recherche>,
    _: Reader<Evenements>,
) -> Result<Json<SuiteEvenements>, Error> {
    let Recherche { apres, genre, agregat_id, limite } = recherche.into_inner();
    let filtre = Filtre { genre, agregat: agregat_id };
    let db = state.db.get().await?;
    let (elements, apres) = store::parcourir(&db, apres, &filtre, limite.get()).await?;
    Ok(Json(SuiteEvenements { elements, apres }))
}
