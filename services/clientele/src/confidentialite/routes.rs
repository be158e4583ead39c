//! `/api/confidentialite`: what everybody may know about personal data here.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, patch};
use comptoir_auth::Responsable as Appelant;
use comptoir_http::{IfMatch, JsonBody, with_etag};

use super::domain::{Confidentialite, Modification, Responsable, conservation};
use super::store;
use crate::consentements::textes;
use crate::{Error, State};

comptoir_http::routes!(lire, nommer);

fn page(state: &State, responsable: Responsable) -> HttpResponse {
    let version = responsable.version;
    let page = Confidentialite {
        responsable,
        version_en_vigueur: textes::en_vigueur().version,
        consentements: textes::VERSIONS,
        conservation: conservation(state.inactivite),
    };
    with_etag(version, &page)
}

/// Who answers for personal data, what a consent is given to, and what is kept how long.
///
/// Réservé à : tous.
#[utoipa::path(responses((status = 200, body = Confidentialite)))]
#[get("/api/confidentialite")]
async fn lire(state: Data<State>) -> Result<HttpResponse, Error> {
    Ok(page(&state, store::lire(&state.db.get().await?).await?))
}

/// Says who answers for personal data; what is absent stays, and null clears the telephone.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(("If-Match" = String, Header, description = "The version last read, between quotation marks",
        pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = Modification,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Confidentialite))
)]
#[patch("/api/confidentialite")]
async fn nommer(
    state: Data<State>,
    appelant: Appelant,
    version: IfMatch,
    corps: JsonBody<Modification>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    match store::modifier(&db, appelant.id, version.0, &corps.0).await? {
        Some(responsable) => Ok(page(&state, responsable)),
        None => Err(Error::VersionPerimee(store::lire(&db).await?.version)),
    }
}
