//! `/api/courriels`: what was written to people, and what could not be sent.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::Responsable;
use comptoir_http::{Page, Pages, Query};
use comptoir_types::present;
use serde::Deserialize;
use utoipa::{IntoParams, OpenApi as _};

use super::domain::{CourrielResume, EtatCourriel};
use super::store;
use crate::{Error, State};

comptoir_http::routes!(lister);

/// Which messages.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Filtre {
    /// Those of this state.
    #[serde(default, deserialize_with = "present")]
    etat: Option<EtatCourriel>,
}

/// Messages, newest first, page by page: those that wait, those that were sent, those that were given up. Addresses are
/// cut short, and forgotten once a message is over.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(Filtre, Pages),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Page<CourrielResume>))
)]
#[get("/api/courriels")]
async fn lister(
    state: Data<State>,
    _: Responsable,
    filtre: Query<Filtre>,
    pages: Query<Pages>,
) -> Result<Json<Page<CourrielResume>>, Error> {
    let db = state.db.get().await?;
    let courriels = store::lister(&db, filtre.etat, pages.after()?, pages.fetch_limit()).await?;
    Ok(Json(pages.page(courriels, |courriel| (courriel.cree_le, courriel.courriel_id))))
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![Description::openapi(), comptoir_http::parametres!(EtatCourriel)]
}
