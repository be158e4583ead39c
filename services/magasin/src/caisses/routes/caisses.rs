//! `/api/magasins/{id}/caisses`, `/api/caisses`: the tills of a store.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, Responder, get, patch, post};
use comptoir_auth::{Caissier, Employe, Responsable};
use comptoir_http::{Idempotent, IfMatch, JsonBody, Path, Problem, kinds, with_etag};
use comptoir_types::{CaisseId, LieuId};

use super::issue::{demande, expliquer};
use crate::caisses::domain::{Caisse, EtatCaisse, ModificationCaisse, NouvelleCaisse};
use crate::caisses::store::caisses;
use crate::idempotency::repeter;
use crate::lieux::domain::TypeLieu;
use crate::lieux::store::lieu;
use crate::{Error, State};

comptoir_http::routes!(lister, creer, lire, changer);

/// The tills of a store by number, each with its open session.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = LieuId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Vec<Caisse>))
)]
#[get("/api/magasins/{id}/caisses")]
async fn lister(state: Data<State>, employe: Caissier, id: Path<LieuId>) -> Result<Json<Vec<Caisse>>, Error> {
    employe.require_place(*id)?;
    let db = state.db.get().await?;
    Ok(Json(caisses::lister(&db, *id).await?))
}

/// Sets a till up in a store.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = LieuId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleCaisse,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = Caisse))
)]
#[post("/api/magasins/{id}/caisses")]
async fn creer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<LieuId>,
    ordre: Idempotent<NouvelleCaisse>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = demande(&responsable, &ordre);
    let refus = match caisses::creer(&db, &demande, *id, &ordre.corps).await {
        Ok(Some(caisse)) => return Ok(HttpResponse::Created().json(caisse)),
        Ok(None) => match lieu(&db, *id).await? {
            None => Error::Introuvable,
            Some(lieu) if lieu.genre == TypeLieu::Magasin => {
                Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", lieu.etat).into()
            }
            Some(_) => Problem::new(&kinds::ETAT_INCOMPATIBLE)
                .detail("Seul un magasin a des caisses.", "A store alone has tills.")
                .into(),
        },
        Err(error) => expliquer(error),
    };
    repeter::<Caisse>(&db, &demande, refus).await
}

/// One till, with its version as `ETag`.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = CaisseId, Path)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Caisse))
)]
#[get("/api/caisses/{id}")]
async fn lire(state: Data<State>, employe: Employe, id: Path<CaisseId>) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let caisse = caisses::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    employe.require_place(caisse.magasin_id)?;
    Ok(with_etag(caisse.version, &caisse))
}

/// Retires a till, or has it used again, from the version that `If-Match` names.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(
        ("id" = CaisseId, Path),
        ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    request_body = ModificationCaisse,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Caisse))
)]
#[patch("/api/caisses/{id}")]
async fn changer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<CaisseId>,
    IfMatch(version): IfMatch,
    modification: JsonBody<ModificationCaisse>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let etat = modification.0.etat;
    if let Some(caisse) = caisses::changer(&db, *id, version, etat, responsable.id).await? {
        return Ok(with_etag(caisse.version, &caisse));
    }
    let caisse = caisses::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    if caisse.version != version {
        return Err(Problem::new(&kinds::VERSION_PERIMEE).version(caisse.version).into());
    }
    let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", EtatCaisse::Active).detail(
        "Une session de cette caisse n'est pas comptée : fermez-la d'abord.",
        "A session of this till is not counted: close it first.",
    );
    Err(refus.member("session_id", caisses::non_fermee(&db, *id).await?).into())
}
