//! `/api/produits/{id}/stock` and `/api/magasins/{id}/stock`: how many of what is where.

use actix_web::web::{Data, Json};
use actix_web::{get, put};
use comptoir_auth::{Gestionnaire, Reader, Stock};
use comptoir_http::{JsonBody, Page, Pages, Path, Paths, Problem, Query};
use comptoir_types::{CategorieId, LieuId, ProduitId, Role};
use serde::Deserialize;
use utoipa::IntoParams;

use super::visible;
use crate::lieux::affectes;
use crate::produits::domain::Recherche;
use crate::produits::store::mots::{self, Source};
use crate::stock::domain::{Niveau, Seuils, StockDuLieu, StockDuProduit};
use crate::stock::store::quantites::{self, Filtre};
use crate::{Error, State};

comptoir_http::routes!(par_lieu, lister, changer_seuils);

/// The stock of a product at the caller's places and at the logistics centre, in units.
///
/// Réservé à : les travailleurs, et aux clés de portée `stock:lire`.
#[utoipa::path(
    params(("id" = ProduitId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["stock:lire"])),
    responses((status = 200, body = Vec<StockDuLieu>))
)]
#[get("/api/produits/{id}/stock")]
async fn par_lieu(
    state: Data<State>,
    lecteur: Reader<Stock>,
    id: Path<ProduitId>,
) -> Result<Json<Vec<StockDuLieu>>, Error> {
    let travailleur = lecteur.travailleur.as_ref().filter(|travailleur| travailleur.role < Role::Responsable);
    let lieux = travailleur.map(|travailleur| travailleur.claims.magasins.as_slice());
    let db = state.db.get().await?;
    let stock = quantites::par_lieu(&db, *id, lieux).await?;
    if stock.is_empty() {
        return Err(Error::Introuvable);
    }
    Ok(Json(stock))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Words, each the start of one in the name or the code; accents do not matter.
    #[param(example = "creme glacee")]
    q: Option<Recherche>,
    /// Only this category.
    categorie_id: Option<CategorieId>,
    /// Only this level.
    #[param(inline)]
    niveau: Option<Niveau>,
}

/// The stock of a place by name of product, in units.
///
/// Réservé à : les travailleurs du lieu, tous pour le centre logistique, et aux clés de portée `stock:lire`.
#[utoipa::path(
    params(("id" = LieuId, Path), Selection, Pages),
    security(("jeton" = ["employe"]), ("jeton" = ["stock:lire"])),
    responses((status = 200, body = Page<StockDuProduit>))
)]
#[get("/api/magasins/{id}/stock")]
async fn lister(
    state: Data<State>,
    lecteur: Reader<Stock>,
    id: Path<LieuId>,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<StockDuProduit>>, Error> {
    let depart = pages.after()?.unwrap_or((String::new(), ProduitId::new(0)));
    let recherche = selection.q.as_ref().filter(|q| !q.mots().is_empty());
    let db = state.db.get().await?;
    visible(&db, *id, lecteur.require_place(*id)).await?;
    let source = match recherche {
        Some(recherche) => mots::source(&db, recherche).await?,
        None => Source::Liste,
    };
    let (niveau, categorie) = (selection.niveau, selection.categorie_id);
    let filtre = Filtre { lieu: *id, niveau, recherche, source, categorie, lignes: pages.fetch_limit() };
    let stock = quantites::lister(&db, &filtre, depart).await?;
    Ok(Json(pages.page(stock, |produit| (produit.tri.clone(), produit.produit_id))))
}

/// Sets the thresholds of a product at a place; its alert opens or closes at once.
///
/// Réservé à : les gestionnaires du lieu.
#[utoipa::path(
    params(("id" = LieuId, Path), ("sub" = ProduitId, Path)),
    request_body = Seuils,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = StockDuProduit))
)]
#[put("/api/magasins/{id}/stock/{sub}")]
async fn changer_seuils(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    Paths { id, sub }: Paths<LieuId, ProduitId>,
    seuils: JsonBody<Seuils>,
) -> Result<Json<StockDuProduit>, Error> {
    seuils.0.accorder().map_err(|refus| Problem::invalid_field(".", &refus))?;
    let db = state.db.get().await?;
    let lieux = affectes(&gestionnaire);
    match quantites::changer_seuils(&db, lieux, gestionnaire.id, (id, sub), &seuils.0).await? {
        Some(stock) => Ok(Json(stock)),
        None => Err(gestionnaire.require_place(id).map_or_else(Error::from, |()| Error::Introuvable)),
    }
}
