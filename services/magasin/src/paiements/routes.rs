//! `/api/paiements/reglages`: how the simulated provider fails. There is none unless that provider is in use.

use actix_web::web::Data;
use actix_web::{Responder, get, put};
use comptoir_auth::Responsable;
use comptoir_http::{IfMatch, JsonBody, Problem, kinds, with_etag};

use crate::paiements::domain::ReglagesPaiement;
use crate::paiements::store::prestataire;
use crate::{Error, State};

comptoir_http::routes!(lire, remplacer);

fn simule(state: &State) -> Result<(), Error> {
    if state.reglages.prestataire_simule { Ok(()) } else { Err(Error::Introuvable) }
}

/// The settings of the simulated provider, with their version as `ETag`.
///
/// Réservé à : responsables.
#[utoipa::path(security(("jeton" = ["responsable"])), responses((status = 200, body = ReglagesPaiement)))]
#[get("/api/paiements/reglages")]
async fn lire(state: Data<State>, _responsable: Responsable) -> Result<impl Responder, Error> {
    simule(&state)?;
    let (reglages, version) = prestataire::reglages(&state.db.get().await?).await?;
    Ok(with_etag(version, &reglages))
}

/// Changes the settings of the simulated provider, for the payments to come.
///
/// Réservé à : responsables.
#[utoipa::path(params(("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)), request_body = ReglagesPaiement,
    security(("jeton" = ["responsable"])), responses((status = 200, body = ReglagesPaiement)))]
#[put("/api/paiements/reglages")]
async fn remplacer(
    state: Data<State>,
    responsable: Responsable,
    IfMatch(version): IfMatch,
    reglages: JsonBody<ReglagesPaiement>,
) -> Result<impl Responder, Error> {
    simule(&state)?;
    let db = state.db.get().await?;
    let regles = prestataire::regler(&db, &reglages.0, version, responsable.id).await?;
    let Some((reglages, version)) = regles else {
        let (_, actuelle) = prestataire::reglages(&db).await?;
        return Err(Problem::new(&kinds::VERSION_PERIMEE).version(actuelle).into());
    };
    Ok(with_etag(version, &reglages))
}
