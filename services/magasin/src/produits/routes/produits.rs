//! `/api/produits`: the catalogue as the public sees it.

use actix_web::web::Data;
use actix_web::{HttpResponse, Responder, get};
use comptoir_database::Connection;
use comptoir_http::{Page, Pages, Path, Query, with_etag};
use comptoir_types::{CategorieId, Centimes, ProduitId};
use serde::Deserialize;
use utoipa::IntoParams;

use super::edition;
use crate::lieux::PUBLIC;
use crate::produits::domain::{Disponibilite, Fiche, Produit, Recherche, Sku, Tri};
use crate::produits::store::listes::{self, Filtre};
use crate::produits::store::mots::{self, Source};
use crate::produits::store::produit;
use crate::{Error, State};

comptoir_http::routes!(lister, edition::creer, lire, edition::changer, disponibilite, edition::changer_codes);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Words, each the start of one in the name or the code; accents do not matter.
    #[param(example = "creme glacee")]
    q: Option<Recherche>,
    /// Only the one of this code, whatever else is asked.
    sku: Option<Sku>,
    /// Only this category.
    categorie_id: Option<CategorieId>,
    #[serde(default)]
    #[param(inline)]
    tri: Tri,
}

/// The products on sale, page by page.
///
/// Réservé à : tous.
#[utoipa::path(params(Selection, Pages), responses((status = 200, body = Page<Produit>)))]
#[get("/api/produits")]
async fn lister(
    state: Data<State>,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let page = match &selection.sku {
        Some(sku) => Page { elements: produit::par_sku(&db, sku).await?, curseur_suivant: None },
        None => page(&db, &selection, &pages).await?,
    };
    Ok(HttpResponse::Ok().insert_header(PUBLIC).json(page))
}

async fn page(db: &Connection, selection: &Selection, pages: &Pages) -> Result<Page<Produit>, Error> {
    let tri = selection.tri;
    let recherche = selection.q.as_ref().filter(|q| !q.mots().is_empty());
    let source = match recherche {
        Some(recherche) => mots::source(db, recherche).await?,
        None => Source::Liste,
    };
    let filtre = Filtre { recherche, source, categorie: selection.categorie_id, lignes: pages.fetch_limit() };
    if tri == Tri::Nom {
        let depart = pages.after()?.unwrap_or((String::new(), ProduitId::new(0)));
        let produits = listes::par_nom(db, &filtre, depart).await?;
        return Ok(pages.page(produits, |produit| (produit.tri.clone(), produit.produit_id)));
    }
    let premier = if tri == Tri::Prix { (0, 0) } else { (i64::MAX, i32::MAX) };
    let premier = (Centimes::new(premier.0), ProduitId::new(premier.1));
    let produits = listes::par_prix(db, &filtre, tri, pages.after()?.unwrap_or(premier)).await?;
    Ok(pages.page(produits, |produit| (produit.prix_cents, produit.produit_id)))
}

/// One product, on sale or not, with its barcodes, and its version as `ETag`.
///
/// Réservé à : tous.
#[utoipa::path(params(("id" = ProduitId, Path)), responses((status = 200, body = Fiche)))]
#[get("/api/produits/{id}")]
async fn lire(state: Data<State>, id: Path<ProduitId>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let fiche = produit::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(fiche.produit.version, &fiche).customize().insert_header(PUBLIC))
}

/// How much of a product each place has, in words.
///
/// Réservé à : tous.
#[utoipa::path(params(("id" = ProduitId, Path)), responses((status = 200, body = Vec<Disponibilite>)))]
#[get("/api/produits/{id}/disponibilite")]
async fn disponibilite(state: Data<State>, id: Path<ProduitId>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let lieux = produit::disponibilite(&db, *id).await?;
    if lieux.is_empty() {
        return Err(Error::Introuvable);
    }
    Ok(HttpResponse::Ok().insert_header(PUBLIC).json(lieux))
}
