//! `/api/reconstruction/rapports`: the figures made again from the events.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::Responsable;

use crate::rapports::store::etat;
use crate::{Error, State};

comptoir_http::routes!(reconstruire);

/// Has all figures made again from the first event on. Reports say so as long as it lasts; sales go on meanwhile.
///
/// Asked for again before the end, it goes on as it is.
///
/// Réservé à : responsables.
#[utoipa::path(security(("jeton" = ["responsable"])), responses((status = 202)))]
#[post("/api/reconstruction/rapports")]
async fn reconstruire(state: Data<State>, responsable: Responsable) -> Result<HttpResponse, Error> {
    etat::demander(&state.db.get().await?, responsable.id).await?;
    Ok(HttpResponse::Accepted().finish())
}
