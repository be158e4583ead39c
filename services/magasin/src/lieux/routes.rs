//! `/api/magasins`, `/api/parametres`: the chain.

use actix_web::http::header::{CACHE_CONTROL, HeaderName};
use actix_web::web::Data;
use actix_web::{HttpResponse, Responder, get, patch};
use comptoir_auth::Responsable;
use comptoir_http::{IfMatch, JsonBody, Page, Pages, Path, Problem, Query, kinds, with_etag};
use comptoir_types::LieuId;

use super::domain::{Lieu, Modification, Parametres, TypeLieu};
use super::store;
use crate::{Error, State};

comptoir_http::routes!(magasins, magasin, changer, parametres);

/// What everyone may read may be ten seconds old.
pub(crate) const PUBLIC: (HeaderName, &str) = (CACHE_CONTROL, "public, max-age=10");

/// The places of the chain by id: stores, the logistics centre, head office.
///
/// Réservé à : tous.
#[utoipa::path(params(Pages), responses((status = 200, body = Page<Lieu>)))]
#[get("/api/magasins")]
async fn magasins(state: Data<State>, pages: Query<Pages>) -> Result<impl Responder, Error> {
    let depart = pages.after()?.unwrap_or(LieuId::new(0));
    let db = state.db.get().await?;
    let lieux = store::lieux(&db, depart, pages.fetch_limit()).await?;
    Ok(HttpResponse::Ok().insert_header(PUBLIC).json(pages.page(lieux, |lieu| lieu.lieu_id)))
}

/// One place, with its version as `ETag`.
///
/// Réservé à : tous.
#[utoipa::path(params(("id" = LieuId, Path)), responses((status = 200, body = Lieu)))]
#[get("/api/magasins/{id}")]
async fn magasin(state: Data<State>, id: Path<LieuId>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let lieu = store::lieu(&db, *id).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(lieu.version, &lieu).customize().insert_header(PUBLIC))
}

/// Changes a store, from the version that `If-Match` names.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(
        ("id" = LieuId, Path),
        ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    request_body = Modification,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Lieu))
)]
#[patch("/api/magasins/{id}")]
async fn changer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<LieuId>,
    IfMatch(version): IfMatch,
    modification: JsonBody<Modification>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    if let Some(lieu) = store::modifier(&db, *id, version, &modification.0, responsable.id).await? {
        return Ok(with_etag(lieu.version, &lieu));
    }
    let lieu = store::lieu(&db, *id).await?.ok_or(Error::Introuvable)?;
    if lieu.genre == TypeLieu::Magasin {
        return Err(Problem::new(&kinds::VERSION_PERIMEE).version(lieu.version).into());
    }
    let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE);
    Err(refus.detail("Seul un magasin se modifie ainsi.", "A store alone is changed like this.").into())
}

/// The settings of the chain, with the tax rates of today, and their version as `ETag`.
///
/// Réservé à : tous.
#[utoipa::path(responses((status = 200, body = Parametres)))]
#[get("/api/parametres")]
async fn parametres(state: Data<State>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let parametres = store::parametres(&db).await?;
    Ok(with_etag(parametres.version, &parametres).customize().insert_header(PUBLIC))
}
