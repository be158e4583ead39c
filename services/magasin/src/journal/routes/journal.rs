//! `/api/journal`: the accounts of a day.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get, post};
use comptoir_auth::{Journal as JournalLu, Reader, Responsable};
use comptoir_database::retry;
use comptoir_http::{Empty, Idempotent, Path, Query, media_types};
use comptoir_types::{Jour, LieuId};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::idempotency::repeter;
use crate::journal::domain::{ClotureFaite, Journal};
use crate::journal::refus;
use crate::journal::store::{cloture, journal};
use crate::{Error, State};

comptoir_http::routes!(lire, cloturer);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// The business day.
    jour: Jour,
    /// Only the lines of this place.
    magasin_id: Option<LieuId>,
}

/// The journal of a day in double entry: as it was written where the day is closed, else as its documents stand now. A
/// file for an accounting program with `Accept: text/csv`.
///
/// Réservé à : responsable, clé de portée `rapports:lire`.
#[utoipa::path(
    params(Selection),
    security(("jeton" = ["responsable"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, content((Journal = "application/json"), (String = "text/csv"))))
)]
#[get("/api/journal")]
async fn lire(
    state: Data<State>,
    _: Reader<JournalLu>,
    requete: HttpRequest,
    selection: Query<Selection>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let journal = journal::journal(&db, selection.jour.get(), selection.magasin_id).await?;
    if !media_types(&requete).any(|genre| genre == "text/csv") {
        return Ok(HttpResponse::Ok().json(journal));
    }
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"journal-{}.csv\"", journal.jour),
        ))
        .body(journal.csv()))
}

/// Closes a day: its lines are numbered and never change again. It is over, the next after the last one closed (the first
/// may be any since there are tills), and its till sessions are closed. Sales that arrive later are lines of the next day
/// to be closed, each by its name.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = Jour, Path, example = "2026-06-30"), ("Idempotency-Key" = Uuid, Header)),
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = ClotureFaite))
)]
#[post("/api/journal/{id}/cloture")]
async fn cloturer(
    state: Data<State>,
    responsable: Responsable,
    jour: Path<Jour>,
    ordre: Idempotent<Empty>,
) -> Result<HttpResponse, Error> {
    let demande = ordre.demande(responsable.id);
    let db = state.db.get().await?;
    let refus = match retry(async || cloture::cloturer(&db, &demande, jour.get()).await).await {
        Ok(faite) => return Ok(HttpResponse::Created().json(faite)),
        Err(error) => refus::expliquer(&db, error, jour.get()).await?,
    };
    repeter::<ClotureFaite>(&db, &demande, refus).await
}
