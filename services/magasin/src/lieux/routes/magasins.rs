//! `/api/magasins`: the places of the chain.

use std::time::Duration;

use actix_web::web::Data;
use actix_web::{HttpResponse, Responder, get, patch, post, rt};
use comptoir_auth::Responsable;
use comptoir_http::{Idempotent, IfMatch, JsonBody, Page, Pages, Path, Problem, Query, kinds, with_etag};
use comptoir_types::LieuId;
use tokio::time::timeout;

use super::PUBLIC;
use super::refus::expliquer;
use crate::idempotency::repeter;
use crate::lieux::domain::{Lieu, Modification, NouveauLieu, TypeLieu};
use crate::lieux::store;
use crate::{Error, State};

comptoir_http::routes!(magasins, magasin, creer, changer);

/// How long the opening of a place may take, and a little more than its statement may.
const OUVERTURE: Duration = Duration::from_secs(31);
/// How long its answer is waited for: the gateway waits three seconds.
const ATTENTE: Duration = Duration::from_millis(2500);

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

/// Opens a place, which from then on holds a row of stock for each product: a store may sell the same day.
///
/// All or nothing. With a catalogue so large that it takes longer than an answer may, the answer is `occupe`, the work goes
/// on, and the same key is told its outcome.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauLieu,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = Lieu))
)]
#[post("/api/magasins")]
async fn creer(
    state: Data<State>,
    responsable: Responsable,
    ordre: Idempotent<NouveauLieu>,
) -> Result<HttpResponse, Error> {
    if ordre.corps.reprend_consignes && ordre.corps.genre != TypeLieu::Magasin {
        return Err(pas_un_magasin().into());
    }
    // In a task of its own: whoever asked may leave, the work does not stop half way and begin again with each repeat.
    let ouverture = rt::spawn(async move {
        let db = state.db.get().await?;
        db.allow(OUVERTURE);
        let demande = ordre.demande(responsable.id);
        let refus = match store::creer(&db, &demande, &ordre.corps).await {
            Ok(Some(lieu)) => return Ok(HttpResponse::Created().json(lieu)),
            Ok(None) => Error::Introuvable,
            Err(error) => expliquer(error),
        };
        repeter::<Lieu>(&db, &demande, refus).await
    });
    match timeout(ATTENTE, ouverture).await {
        Ok(Ok(reponse)) => reponse,
        _ => Err(Problem::new(&kinds::OCCUPE).into()),
    }
}

/// Changes a place, from the version that `If-Match` names; what is absent stays.
///
/// A store closes only while nothing is open there: `etat-incompatible` says in `ouverts` what is.
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
    let modifie = store::modifier(&db, *id, version, &modification.0, responsable.id).await;
    if let Some(lieu) = modifie.map_err(expliquer)? {
        return Ok(with_etag(lieu.version, &lieu));
    }
    let lieu = store::lieu(&db, *id).await?.ok_or(Error::Introuvable)?;
    let de_magasin = modification.0.etat.is_some() || modification.0.reprend_consignes.is_some();
    if lieu.version != version {
        Err(Problem::new(&kinds::VERSION_PERIMEE).version(lieu.version).into())
    } else if de_magasin && lieu.genre != TypeLieu::Magasin {
        Err(pas_un_magasin().into())
    } else {
        let ouverts = store::ouverts_du_lieu(&db, *id).await?;
        let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE).member("ouverts", ouverts);
        Err(refus.detail(ouverts.francais(), ouverts.anglais()).into())
    }
}

fn pas_un_magasin() -> Problem {
    Problem::new(&kinds::ETAT_INCOMPATIBLE).detail(
        "Seul un magasin ferme, rouvre ou reprend des contenants.",
        "A store alone closes, opens again or takes containers back.",
    )
}
