//! `/api/taux`: the rates of the taxes.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use comptoir_auth::Responsable;
use comptoir_http::{Idempotent, Problem, kinds};

use super::refus::expliquer;
use crate::idempotency::repeter;
use crate::lieux::domain::{NouveauTaux, TauxDuJour};
use crate::lieux::store;
use crate::{Error, State};

comptoir_http::routes!(lister, annoncer);

/// The rates that were, are and will be in force, the latest first.
///
/// Réservé à : responsables.
#[utoipa::path(security(("jeton" = ["responsable"])), responses((status = 200, body = Vec<TauxDuJour>)))]
#[get("/api/taux")]
async fn lister(state: Data<State>, _: Responsable) -> Result<Json<Vec<TauxDuJour>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(store::taux(&db).await?))
}

/// Announces rates for a day after today. What was announced is neither changed nor taken back.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauTaux,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = TauxDuJour))
)]
#[post("/api/taux")]
async fn annoncer(
    state: Data<State>,
    responsable: Responsable,
    ordre: Idempotent<NouveauTaux>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = ordre.demande(responsable.id);
    let refus = match store::annoncer(&db, &demande, &ordre.corps).await {
        Ok(Some(taux)) => return Ok(HttpResponse::Created().json(taux)),
        Ok(None) => Problem::new(&kinds::ETAT_INCOMPATIBLE)
            .detail(
                "Ce jour est commencé ou passé : des taux s'annoncent pour un jour à venir.",
                "This day has begun or is over: rates are announced for a day to come.",
            )
            .into(),
        Err(error) => expliquer(error),
    };
    repeter::<TauxDuJour>(&db, &demande, refus).await
}
