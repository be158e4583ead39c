//! `/api/incidents`: the register of confidentiality incidents.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, patch, post};
use comptoir_auth::Responsable;
use comptoir_http::{Idempotent, IfMatch, JsonBody, Page, Pages, Path, Query, replay, with_etag};
use comptoir_types::IncidentId;

use super::domain::{Correction, Incident, NouvelIncident};
use super::store;
use crate::{Error, OUTCOMES, State};

comptoir_http::routes!(lister, declarer, lire, corriger);

/// The incidents as they are known now, the newest first, page by page.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(Pages),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Page<Incident>))
)]
#[get("/api/incidents")]
async fn lister(
    state: Data<State>,
    pages: Query<Pages>,
    _: Responsable,
) -> Result<Json<Page<Incident>>, Error> {
    let db = state.db.get().await?;
    let incidents = store::lister(&db, pages.after()?, pages.fetch_limit()).await?;
    Ok(Json(pages.page(incidents, |incident| (incident.survenu_du, incident.incident_id))))
}

/// Writes an incident down.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelIncident,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = Incident))
)]
#[post("/api/incidents")]
async fn declarer(
    state: Data<State>,
    responsable: Responsable,
    ordre: Idempotent<NouvelIncident>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = ordre.demande(responsable.id);
    let refus = match store::declarer(&db, &demande, &ordre.corps).await {
        Ok(incident) => return Ok(HttpResponse::Created().json(incident)),
        Err(error) => Error::from(error),
    };
    let issue = OUTCOMES.trouver::<Error>(&db, &demande).await?;
    let Some(issue) = issue else { return Err(refus) };
    // Read and written again, for its times to have the form of every other answer.
    let incident = serde_json::from_value::<Incident>(issue.reponse.clone()).and_then(serde_json::to_value);
    Ok(replay(StatusCode::CREATED, &incident.unwrap_or(issue.reponse)))
}

/// All that was ever written of an incident, the newest version first, whose number is the `ETag`.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(("id" = IncidentId, Path)),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Vec<Incident>))
)]
#[get("/api/incidents/{id}")]
async fn lire(state: Data<State>, id: Path<IncidentId>, _: Responsable) -> Result<HttpResponse, Error> {
    let versions = store::versions(&state.db.get().await?, *id).await?;
    let derniere = versions.first().ok_or(Error::Introuvable)?.version;
    Ok(with_etag(derniere, &versions))
}

/// Corrects an incident, with the reason; what was written before stays beside it.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(
        ("id" = IncidentId, Path),
        ("If-Match" = String, Header, description = "The version last read, between quotation marks",
            pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    request_body = Correction,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Incident))
)]
#[patch("/api/incidents/{id}")]
async fn corriger(
    state: Data<State>,
    id: Path<IncidentId>,
    responsable: Responsable,
    version: IfMatch,
    corps: JsonBody<Correction>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    match store::corriger(&db, responsable.id, *id, version.0, &corps.0).await {
        Ok(Some(incident)) => return Ok(with_etag(incident.version, &incident)),
        // Another correction was quicker: its version is told below.
        Err(error) if error.constraint() == Some("incident_pkey") => {}
        Ok(None) => {}
        Err(error) => return Err(error.into()),
    }
    let derniere = store::versions(&db, *id).await?.first().map(|incident| incident.version);
    Err(derniere.map_or(Error::Introuvable, Error::VersionPerimee))
}
