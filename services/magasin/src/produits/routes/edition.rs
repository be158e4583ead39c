//! What head office decides of a product: served beside what is read at the same paths.

use actix_web::web::Data;
use actix_web::{HttpResponse, patch, post, put};
use comptoir_auth::Responsable;
use comptoir_http::{Idempotent, IfMatch, JsonBody, Path, Problem, kinds, with_etag};
use comptoir_types::ProduitId;

use crate::idempotency::repeter;
use crate::produits::domain::{ModificationCodes, ModificationProduit, NouveauProduit, ProduitGere};
use crate::produits::refus::expliquer;
use crate::produits::store::edition;
use crate::{Error, State};

/// Makes a product: its price begins its history, and every place holds it from then on, none of it as yet.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauProduit,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = ProduitGere))
)]
#[post("/api/produits")]
pub(super) async fn creer(
    state: Data<State>,
    responsable: Responsable,
    ordre: Idempotent<NouveauProduit>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = ordre.demande(responsable.id);
    match edition::creer(&db, &demande, &ordre.corps).await {
        Ok(produit) => Ok(HttpResponse::Created().json(produit)),
        Err(error) => repeter::<ProduitGere>(&db, &demande, expliquer(error)).await,
    }
}

/// Changes a product, from the version that `If-Match` names; what is absent stays. Tills and shop see it at once.
///
/// `prix_cents` is the regular price. While a lower one is in force, that one stays, and `etat-incompatible` refuses a
/// regular price that is not above it.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(
        ("id" = ProduitId, Path),
        ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    request_body = ModificationProduit,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = ProduitGere))
)]
#[patch("/api/produits/{id}")]
pub(super) async fn changer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<ProduitId>,
    IfMatch(version): IfMatch,
    modification: JsonBody<ModificationProduit>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let issue = edition::modifier(&db, *id, version, &modification.0, responsable.id).await;
    repondre(issue.map_err(expliquer)?)
}

/// Gives a product these barcodes and no others, from the version that `If-Match` names.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(
        ("id" = ProduitId, Path),
        ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    request_body = ModificationCodes,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = ProduitGere))
)]
#[put("/api/produits/{id}/codes-barres")]
pub(super) async fn changer_codes(
    state: Data<State>,
    responsable: Responsable,
    id: Path<ProduitId>,
    IfMatch(version): IfMatch,
    modification: JsonBody<ModificationCodes>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let issue = edition::changer_codes(&db, *id, version, &modification.0.codes, responsable.id).await;
    repondre(issue.map_err(expliquer)?)
}

/// The product as it is now, or that somebody was quicker.
fn repondre((modifie, produit): (bool, Option<ProduitGere>)) -> Result<HttpResponse, Error> {
    let gere = produit.ok_or(Error::Introuvable)?;
    let version = gere.produit.version;
    if modifie {
        Ok(with_etag(version, &gere))
    } else {
        Err(Problem::new(&kinds::VERSION_PERIMEE).version(version).into())
    }
}
