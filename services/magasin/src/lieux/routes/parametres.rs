//! `/api/parametres`: the settings of the chain.

use actix_web::web::Data;
use actix_web::{Responder, get, patch};
use comptoir_auth::Responsable;
use comptoir_http::{IfMatch, JsonBody, Problem, kinds, with_etag};

use super::PUBLIC;
use super::refus::expliquer;
use crate::lieux::domain::{ModificationParametres, Parametres};
use crate::lieux::store;
use crate::{Error, State};

comptoir_http::routes!(lire, changer);

/// The settings of the chain, with the tax rates of today, and their version as `ETag`.
///
/// Réservé à : tous.
#[utoipa::path(responses((status = 200, body = Parametres)))]
#[get("/api/parametres")]
async fn lire(state: Data<State>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let parametres = store::parametres(&db).await?;
    Ok(with_etag(parametres.version, &parametres).customize().insert_header(PUBLIC))
}

/// Changes the settings, from the version that `If-Match` names; what is absent stays, and null clears where a setting
/// may be none.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = ModificationParametres,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Parametres))
)]
#[patch("/api/parametres")]
async fn changer(
    state: Data<State>,
    responsable: Responsable,
    IfMatch(version): IfMatch,
    modification: JsonBody<ModificationParametres>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let issue = store::modifier_parametres(&db, version, &modification.0, responsable.id).await;
    let (modifies, parametres) = issue.map_err(expliquer)?;
    let parametres = parametres.ok_or(Error::Introuvable)?;
    if modifies {
        Ok(with_etag(parametres.version, &parametres))
    } else {
        Err(Problem::new(&kinds::VERSION_PERIMEE).version(parametres.version).into())
    }
}
