//! `/api/panier/items`: a cart and its lines.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, delete, get, post, put};
use comptoir_clients::magasin::ProduitVendu;
use comptoir_http::{JsonBody, Path, Problem, RequestContext, kinds};
use comptoir_types::{ProduitId, Quantite};
use serde::Deserialize;
use utoipa::ToSchema;

use super::cart_owner::{Caller, EN_TETE, EnTete};
use crate::domain::Panier;
use crate::token::Jeton;
use crate::{Error, State, store};

comptoir_http::routes!(lire, ajouter, changer, retirer, vider);

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Ajout {
    produit_id: ProduitId,
    /// How many, added to what is there.
    quantite: Quantite,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangementQuantite {
    /// How many, in place of what is there.
    quantite: Quantite,
}

/// The caller's cart; an empty one where there is none, without any token too.
///
/// Réservé à : visiteur, client.
#[utoipa::path(
    params(EnTete),
    security((), ("jeton" = ["client"])),
    responses((status = 200, body = Panier))
)]
#[get("/api/panier/items")]
async fn lire(state: Data<State>, appelant: Caller) -> Result<Json<Panier>, Error> {
    let Some(porteur) = appelant.0 else { return Ok(Json(Panier::default())) };
    let db = state.db.get().await?;
    Ok(Json(store::lire(&db, &porteur).await?.unwrap_or_default()))
}

/// Adds articles of a product at its price of now; the first of a guest answers the token of their cart.
///
/// Réservé à : visiteur, client.
#[utoipa::path(
    params(EnTete),
    request_body = Ajout,
    security((), ("jeton" = ["client"])),
    responses((status = 200, body = Panier, headers(("X-Panier-Jeton" = Jeton, description = "Of a new guest's cart"))))
)]
#[post("/api/panier/items")]
async fn ajouter(
    state: Data<State>,
    appelant: Caller,
    corps: JsonBody<Ajout>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    let Ajout { produit_id, quantite } = corps.0;
    let produit = en_vente(&state, produit_id, &contexte).await?;
    let db = state.db.get().await?;
    let (panier, jeton) = store::ajouter(&db, appelant.0.as_ref(), &produit, quantite).await?;
    let mut reponse = HttpResponse::Ok();
    if let Some(jeton) = jeton {
        reponse.insert_header((EN_TETE, jeton.texte()));
    }
    Ok(reponse.json(panier))
}

/// The product, if the online shop sells it.
async fn en_vente(state: &State, id: ProduitId, contexte: &RequestContext) -> Result<ProduitVendu, Error> {
    let produits = state.magasin.produits(&[id], contexte).await?;
    match produits.into_iter().find(|produit| produit.produit_id == id) {
        None => Err(Problem::new(&kinds::PRODUIT_INCONNU).into()),
        Some(produit) if !produit.en_ligne => Err(Problem::new(&kinds::PRODUIT_RETIRE).into()),
        Some(produit) => Ok(produit),
    }
}

/// Sets the quantity of a line.
///
/// Réservé à : visiteur, client.
#[utoipa::path(
    params(
        ("id" = ProduitId, Path, description = "The line's product"),
        EnTete,
    ),
    request_body = ChangementQuantite,
    security((), ("jeton" = ["client"])),
    responses((status = 200, body = Panier))
)]
#[put("/api/panier/items/{id}")]
async fn changer(
    state: Data<State>,
    appelant: Caller,
    produit: Path<ProduitId>,
    corps: JsonBody<ChangementQuantite>,
) -> Result<Json<Panier>, Error> {
    let porteur = appelant.0.ok_or(Error::Introuvable)?;
    let db = state.db.get().await?;
    let panier = store::changer(&db, &porteur, *produit, corps.0.quantite).await?;
    panier.filter(|panier| panier.item(*produit).is_some()).map(Json).ok_or(Error::Introuvable)
}

/// Removes a line, also one that is not there.
///
/// Réservé à : visiteur, client.
#[utoipa::path(
    params(
        ("id" = ProduitId, Path, description = "The line's product"),
        EnTete,
    ),
    security((), ("jeton" = ["client"])),
    responses((status = 200, body = Panier))
)]
#[delete("/api/panier/items/{id}")]
async fn retirer(
    state: Data<State>,
    appelant: Caller,
    produit: Path<ProduitId>,
) -> Result<Json<Panier>, Error> {
    sans(&state, appelant, Some(*produit)).await
}

/// Removes all lines.
///
/// Réservé à : visiteur, client.
#[utoipa::path(
    params(EnTete),
    security((), ("jeton" = ["client"])),
    responses((status = 200, body = Panier))
)]
#[delete("/api/panier/items")]
async fn vider(state: Data<State>, appelant: Caller) -> Result<Json<Panier>, Error> {
    sans(&state, appelant, None).await
}

async fn sans(state: &State, appelant: Caller, produit: Option<ProduitId>) -> Result<Json<Panier>, Error> {
    let Some(porteur) = appelant.0 else { return Ok(Json(Panier::default())) };
    let db = state.db.get().await?;
    Ok(Json(store::retirer(&db, &porteur, produit).await?.unwrap_or_default()))
}
