//! `/api/adresses`: a client's own addresses.

use actix_web::http::header::ETAG;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, delete, get, post, put};
use comptoir_auth::Client;
use comptoir_http::{IfMatch, JsonBody, Path, RequestContext, with_etag};
use comptoir_types::AdresseId;
use uuid::Uuid;

use super::domain::{Adresse, NouvelleAdresse};
use super::store;
use crate::profils::connaitre;
use crate::{Error, State};

comptoir_http::routes!(lister, creer, changer, retirer);

/// The caller's addresses, those to propose first before the others: twenty at most.
///
/// Réservé à : client.
#[utoipa::path(security(("jeton" = ["client"])), responses((status = 200, body = Vec<Adresse>)))]
#[get("/api/adresses")]
async fn lister(state: Data<State>, client: Client) -> Result<Json<Vec<Adresse>>, Error> {
    Ok(Json(store::lister(&state.db.get().await?, client.id).await?))
}

/// Keeps another address of the caller; a new default takes the place of the old one of its kind.
///
/// Réservé à : client.
#[utoipa::path(
    request_body = NouvelleAdresse,
    security(("jeton" = ["client"])),
    responses((status = 201, body = Adresse))
)]
#[post("/api/adresses")]
async fn creer(
    state: Data<State>,
    client: Client,
    corps: JsonBody<NouvelleAdresse>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    connaitre(&state, client.id, &contexte).await?;
    let db = state.db.get().await?;
    let adresse = store::creer(&db, client.id, AdresseId::new(Uuid::now_v7()), &corps.0).await?;
    let adresse = adresse.ok_or(Error::Introuvable)?;
    Ok(HttpResponse::Created().insert_header((ETAG, format!("\"{}\"", adresse.version))).json(adresse))
}

/// Writes one of the caller's addresses anew.
///
/// Réservé à : client.
#[utoipa::path(
    params(
        ("id" = AdresseId, Path),
        ("If-Match" = String, Header, description = "The version last read, between quotation marks",
            pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    request_body = NouvelleAdresse,
    security(("jeton" = ["client"])),
    responses((status = 200, body = Adresse))
)]
#[put("/api/adresses/{id}")]
async fn changer(
    state: Data<State>,
    client: Client,
    id: Path<AdresseId>,
    version: IfMatch,
    corps: JsonBody<NouvelleAdresse>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    if let Some(adresse) = store::changer(&db, client.id, *id, version.0, &corps.0).await? {
        return Ok(with_etag(adresse.version, &adresse));
    }
    let actuelle = store::version(&db, client.id, *id).await?;
    Err(actuelle.map_or(Error::Introuvable, Error::VersionPerimee))
}

/// Forgets one of the caller's addresses.
///
/// Réservé à : client.
#[utoipa::path(
    params(("id" = AdresseId, Path)),
    security(("jeton" = ["client"])),
    responses((status = 204))
)]
#[delete("/api/adresses/{id}")]
async fn retirer(state: Data<State>, client: Client, id: Path<AdresseId>) -> Result<HttpResponse, Error> {
    if store::retirer(&state.db.get().await?, client.id, *id).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(Error::Introuvable)
    }
}
