//! `/api/categories`: how the catalogue is divided.

use actix_web::web::Data;
use actix_web::{HttpResponse, Responder, get, patch, post};
use comptoir_auth::Responsable;
use comptoir_http::{Idempotent, IfMatch, JsonBody, Path, Problem, kinds, with_etag};
use comptoir_types::CategorieId;

use crate::idempotency::repeter;
use crate::lieux::PUBLIC;
use crate::produits::domain::{Categorie, CategorieSeule, ModificationCategorie, NouvelleCategorie};
use crate::produits::refus::expliquer;
use crate::produits::store::categories;
use crate::{Error, State};

comptoir_http::routes!(lister, creer, changer);

/// The categories as trees, by rank and name.
///
/// Réservé à : tous.
#[utoipa::path(responses((status = 200, body = Vec<Categorie>)))]
#[get("/api/categories")]
async fn lister(state: Data<State>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let arbre = Categorie::arbre(categories::lister(&db).await?);
    Ok(HttpResponse::Ok().insert_header(PUBLIC).json(arbre))
}

/// Makes a category.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleCategorie,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = CategorieSeule))
)]
#[post("/api/categories")]
async fn creer(
    state: Data<State>,
    responsable: Responsable,
    ordre: Idempotent<NouvelleCategorie>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = ordre.demande(responsable.id);
    match categories::creer(&db, &demande, &ordre.corps).await {
        Ok(categorie) => Ok(HttpResponse::Created().json(categorie)),
        Err(error) => repeter::<CategorieSeule>(&db, &demande, expliquer(error)).await,
    }
}

/// Changes a category, from the version that `If-Match` names; what is absent stays.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(
        ("id" = CategorieId, Path),
        ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    request_body = ModificationCategorie,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = CategorieSeule))
)]
#[patch("/api/categories/{id}")]
async fn changer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<CategorieId>,
    IfMatch(version): IfMatch,
    modification: JsonBody<ModificationCategorie>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let modifiee = categories::modifier(&db, *id, version, &modification.0, responsable.id).await;
    if let Some(categorie) = modifiee.map_err(expliquer)? {
        return Ok(with_etag(categorie.version, &categorie));
    }
    let categorie = categories::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    if categorie.version != version {
        return Err(Problem::new(&kinds::VERSION_PERIMEE).version(categorie.version).into());
    }
    let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE);
    Err(refus
        .detail(
            "Une catégorie ne va ni dans elle-même, ni dans une de celles qu'elle contient.",
            "A category goes neither inside of itself nor inside of one that it contains.",
        )
        .into())
}
