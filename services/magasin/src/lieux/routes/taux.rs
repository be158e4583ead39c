//! `/api/taux`: the rates of the taxes.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use comptoir_auth::Responsable;
use comptoir_http::{Idempotent, Problem};
use comptoir_types::Invalid;

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
        Ok(None) => {
            let invalide = Invalid::new("un jour après aujourd'hui", "a day after today");
            Problem::invalid_field("depuis", &invalide).into()
        }
        Err(error) => expliquer(error),
    };
    repeter::<TauxDuJour>(&db, &demande, refus).await
}
