//! `/api/produits`: the catalogue as the public sees it.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpResponse, Responder, get};
use comptoir_http::{Page, Pages, versionnee};
use comptoir_types::{CategorieId, ProduitId};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::produits::domain::{Produit, Recherche, Tri};
use crate::produits::store::{self, Filtre};
use crate::{Error, State};

comptoir_http::routes!(lister, lire);

/// The public catalogue may be ten seconds old.
const PUBLIC: (actix_web::http::header::HeaderName, &str) = (CACHE_CONTROL, "public, max-age=10");

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Words, each the start of one in the name or the code; accents do not matter.
    #[param(value_type = Option<String>, example = "creme glacee")]
    q: Option<Recherche>,
    /// Only this category.
    categorie_id: Option<CategorieId>,
    /// The order.
    #[serde(default)]
    #[param(inline)]
    tri: Tri,
    #[serde(flatten)]
    #[param(ignore)]
    pages: Pages,
}

/// The products on sale, page by page.
///
/// Réservé à : tous.
#[utoipa::path(params(Selection, Pages), responses((status = 200, body = Page<Produit>)))]
#[get("/api/produits")]
async fn lister(state: Data<State>, selection: Query<Selection>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let pages = &selection.pages;
    let filtre = Filtre {
        recherche: selection.q.as_ref().and_then(Recherche::requete),
        categorie: selection.categorie_id,
        lignes: pages.lignes(),
    };
    let page = match selection.tri {
        Tri::Nom => {
            let produits = store::par_nom(&db, &filtre, pages.depart()?).await?;
            pages.page(produits, |produit| (produit.nom_fr.clone(), produit.produit_id))
        }
        tri => {
            let produits = store::par_prix(&db, &filtre, tri, pages.depart()?).await?;
            pages.page(produits, |produit| (produit.prix_cents, produit.produit_id))
        }
    };
    Ok(HttpResponse::Ok().insert_header(PUBLIC).json(page))
}

/// One product, on sale or not, with its version as `ETag`.
///
/// Réservé à : tous.
#[utoipa::path(params(("id" = ProduitId, Path)), responses((status = 200, body = Produit)))]
#[get("/api/produits/{id}")]
async fn lire(state: Data<State>, id: Path<ProduitId>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let produit = store::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    Ok(versionnee(produit.version, &produit).customize().insert_header(PUBLIC))
}
