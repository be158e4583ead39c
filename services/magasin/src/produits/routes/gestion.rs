//! `/api/gestion/produits`, `/api/produits/{id}/prix`: the catalogue as the back office sees it.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get};
use chrono::{DateTime, Utc};
use comptoir_auth::Gestionnaire;
use comptoir_database::{Connection, Row};
use comptoir_http::{Page, Pages, Path, Query, with_etag};
use comptoir_types::{CategorieId, Centimes, Gtin, ProduitId};
use serde::{Deserialize, Serialize};
use tokio_postgres::types::ToSql;
use utoipa::IntoParams;

use crate::produits::domain::{PrixPasse, Produit, ProduitGere, Recherche, Sku, Tri};
use crate::produits::store::gestion::{self, Place};
use crate::produits::store::listes::{self, Filtre};
use crate::produits::store::mots::{self, Source};
use crate::{Error, State};

comptoir_http::routes!(lister, lire, prix);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Words, each the start of one in the name or the code; accents do not matter.
    #[param(example = "creme glacee")]
    q: Option<Recherche>,
    /// Only the one of this code, whatever else is asked.
    sku: Option<Sku>,
    /// Only the one of this barcode, whatever else is asked.
    gtin: Option<Gtin>,
    /// Only this category.
    categorie_id: Option<CategorieId>,
    /// Only what is on sale, or only what is withdrawn; both without.
    actif: Option<bool>,
    #[serde(default)]
    #[param(inline)]
    tri: Tri,
}

/// The products, withdrawn ones too, with cost, margin and barcodes, page by page.
///
/// Réservé à : gestionnaires.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Page<ProduitGere>))
)]
#[get("/api/gestion/produits")]
async fn lister(
    state: Data<State>,
    _: Gestionnaire,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<ProduitGere>>, Error> {
    let db = state.db.get().await?;
    let seul = match (&selection.sku, &selection.gtin) {
        (Some(sku), _) => Some(gestion::par_sku(&db, sku).await?),
        (None, Some(gtin)) => Some(gestion::par_gtin(&db, gtin).await?),
        (None, None) => None,
    };
    if let Some(seul) = seul {
        let elements = gestion::lire(&db, seul.as_slice()).await?;
        return Ok(Json(Page { elements, curseur_suivant: None }));
    }
    Ok(Json(match selection.tri {
        Tri::Nom => par_nom(&db, &selection, &pages).await?,
        Tri::Prix | Tri::PrixDecroissant => par_prix(&db, &selection, &pages).await?,
    }))
}

async fn par_nom(db: &Connection, selection: &Selection, pages: &Pages) -> Result<Page<ProduitGere>, Error> {
    let (cle, produit_id) = pages.after()?.unwrap_or((String::new(), ProduitId::new(0)));
    let depart = Place { cle, produit_id };
    let mut places = Vec::new();
    if selection.actif != Some(false) {
        let filtre = filtre(db, selection, pages).await?;
        let produits = listes::par_nom(db, &filtre, (depart.cle.clone(), produit_id)).await?;
        places.extend(
            produits.into_iter().map(|Produit { tri, produit_id, .. }| Place { cle: tri, produit_id }),
        );
    }
    reunir(db, selection, pages, &depart, places, |produit| produit.tri.clone()).await
}

async fn par_prix(db: &Connection, selection: &Selection, pages: &Pages) -> Result<Page<ProduitGere>, Error> {
    let premier = if selection.tri == Tri::Prix { (0, 0) } else { (i64::MAX, i32::MAX) };
    let premier = (Centimes::new(premier.0), ProduitId::new(premier.1));
    let (cle, produit_id) = pages.after()?.unwrap_or(premier);
    let mut places = Vec::new();
    if selection.actif != Some(false) {
        let filtre = filtre(db, selection, pages).await?;
        let produits = listes::par_prix(db, &filtre, selection.tri, (cle, produit_id)).await?;
        let place = |Produit { prix_cents, produit_id, .. }: Produit| Place { cle: prix_cents, produit_id };
        places.extend(produits.into_iter().map(place));
    }
    reunir(db, selection, pages, &Place { cle, produit_id }, places, |produit| produit.prix_cents).await
}

/// What the list of the public keeps too.
async fn filtre<'a>(db: &Connection, selection: &'a Selection, pages: &Pages) -> Result<Filtre<'a>, Error> {
    let recherche = selection.q.as_ref().filter(|q| !q.mots().is_empty());
    let source = match recherche {
        Some(recherche) => mots::source(db, recherche).await?,
        None => Source::Liste,
    };
    Ok(Filtre { recherche, source, categorie: selection.categorie_id, lignes: pages.fetch_limit() })
}

/// The page of these products on sale and of the withdrawn ones among them.
///
/// Each are read in the order from an index of their own, as many as the page takes: those on sale keep the indexes of
/// the public list, and what is withdrawn costs their edits nothing.
async fn reunir<K: Ord + Serialize + ToSql + Sync>(
    db: &Connection,
    selection: &Selection,
    pages: &Pages,
    depart: &Place<K>,
    mut places: Vec<Place<K>>,
    cle: impl Fn(&Produit) -> K,
) -> Result<Page<ProduitGere>, Error>
where
    Place<K>: for<'r> TryFrom<&'r Row, Error = comptoir_database::Error>,
{
    let lignes = pages.fetch_limit();
    if selection.actif != Some(true) {
        let choix = (selection.q.as_ref(), selection.categorie_id);
        places.extend(gestion::retires(db, selection.tri, depart, choix, lignes).await?);
    }
    places.sort();
    if selection.tri == Tri::PrixDecroissant {
        places.reverse();
    }
    let lignes = usize::try_from(lignes).unwrap_or(usize::MAX);
    let ids: Vec<_> = places.iter().take(lignes).map(|place| place.produit_id).collect();
    let produits = gestion::lire(db, &ids).await?;
    Ok(pages.page(produits, |gere| (cle(&gere.produit), gere.produit.produit_id)))
}

/// One product as the back office sees it, with its version as `ETag`.
///
/// Réservé à : gestionnaires.
#[utoipa::path(
    params(("id" = ProduitId, Path)),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = ProduitGere))
)]
#[get("/api/gestion/produits/{id}")]
async fn lire(state: Data<State>, _: Gestionnaire, id: Path<ProduitId>) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let gere = gestion::lire(&db, &[*id]).await?.pop().ok_or(Error::Introuvable)?;
    Ok(with_etag(gere.produit.version, &gere))
}

/// The prices that a product has had, the last first: who set each, and what it leaves at the cost of now.
///
/// Réservé à : gestionnaires.
#[utoipa::path(
    params(("id" = ProduitId, Path), Pages),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Page<PrixPasse>))
)]
#[get("/api/produits/{id}/prix")]
async fn prix(
    state: Data<State>,
    _: Gestionnaire,
    id: Path<ProduitId>,
    pages: Query<Pages>,
) -> Result<Json<Page<PrixPasse>>, Error> {
    let depart = pages.after()?;
    let db = state.db.get().await?;
    let passes =
        gestion::prix(&db, *id, depart.unwrap_or(DateTime::<Utc>::MAX_UTC), pages.fetch_limit()).await?;
    // Each product has one line at least.
    if passes.is_empty() && depart.is_none() {
        return Err(Error::Introuvable);
    }
    Ok(Json(pages.page(passes, |passe| passe.depuis)))
}
