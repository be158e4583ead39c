//! `/api/rapports/…`: what was sold in a period, on one snapshot each.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use comptoir_auth::{Rapports, Reader};
use comptoir_http::{Problem, Query};
use comptoir_types::{CategorieId, Jour, LieuId};
use serde::Deserialize;
use utoipa::IntoParams;

use super::connus;
use crate::impression::FormeDeRapport;
use crate::rapports::domain::{Consolide, Etat, Par, Periode, Produits, Taxes, TriProduits, Ventes};
use crate::rapports::store::etat::{ensemble, etat};
use crate::rapports::store::produits::{Filtre, Vendus};
use crate::rapports::store::{produits as store_produits, ventes as store};
use crate::ventes::domain::Canal;
use crate::{Error, State};

comptoir_http::routes!(consolide, ventes, produits, taxes);

/// The first products of a report of them.
const PREMIERS: i64 = 100;
/// The best sellers of the consolidated report.
const MEILLEURS: i64 = 10;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Jours {
    /// The first business day; without it the thirty days until `au`.
    du: Option<Jour>,
    /// The last business day; without it today. At most 366 days.
    au: Option<Jour>,
}

impl Jours {
    /// # Errors
    /// `requete-invalide`.
    pub(super) fn periode(&self, etat: Etat) -> Result<Periode, Problem> {
        Periode::new(self.du.map(Jour::get), self.au.map(Jour::get), etat.aujourdhui)
            .map_err(|refus| Problem::invalid_field(".", &refus))
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct DuMagasin {
    /// Only this store, or the centre that ships.
    pub(super) magasin_id: Option<LieuId>,
}

/// The chain on one page: sales by store and channel, the ten best sellers, the stock that is left.
///
/// Data; a file for a spreadsheet, of the sales, with `Accept: text/csv`; a page to print with `Accept: text/html`.
///
/// Réservé à : gestionnaires, clé de portée `rapports:lire`.
#[utoipa::path(
    params(Jours),
    security(("jeton" = ["gestionnaire"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, content(
        (Consolide = "application/json"),
        (String = "text/csv"),
        (String = "text/html")
    )))
)]
#[get("/api/rapports/consolide")]
async fn consolide(
    state: Data<State>,
    _: Reader<Rapports>,
    forme: FormeDeRapport,
    jours: Query<Jours>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let rapport = ensemble(&db, async |db| {
        let etat = etat(db).await?;
        let periode = jours.periode(etat)?;
        let (par_lieu, total) = store::par_lieu(db, periode).await?;
        let filtre = Filtre { lignes: MEILLEURS, ..Filtre::default() };
        let meilleurs = store_produits::vendus(db, periode, &filtre).await?.premiers;
        let stock = store_produits::stock(db, None).await?;
        let total = total.into();
        Ok::<_, Error>(Consolide { etat, periode, ventes: par_lieu, total, meilleurs, stock })
    });
    Ok(forme.repondre(&rapport.await?))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct SelectionVentes {
    /// Only by this channel.
    #[param(inline)]
    canal: Option<Canal>,
    /// What makes a line.
    #[serde(default)]
    #[param(inline)]
    par: Par,
}

/// Sales by hour, day, week, month, store or region, net of what came back.
///
/// Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`. A web order counts on the
/// day on which its goods leave.
///
/// Réservé à : gestionnaires, clé de portée `rapports:lire`.
#[utoipa::path(
    params(Jours, DuMagasin, SelectionVentes),
    security(("jeton" = ["gestionnaire"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, content(
        (Ventes = "application/json"),
        (String = "text/csv"),
        (String = "text/html")
    )))
)]
#[get("/api/rapports/ventes")]
async fn ventes(
    state: Data<State>,
    _: Reader<Rapports>,
    forme: FormeDeRapport,
    jours: Query<Jours>,
    magasin: Query<DuMagasin>,
    selection: Query<SelectionVentes>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let magasin = magasin.magasin_id;
    let rapport = ensemble(&db, async |db| {
        let etat = etat(db).await?;
        let periode = jours.periode(etat)?;
        connus(db, magasin, None).await?;
        let sommes = store::ventes(db, periode, magasin, selection.canal, selection.par).await?;
        Ok::<_, Error>(Ventes::new(etat, periode, magasin, sommes))
    });
    Ok(forme.repondre(&rapport.await?))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct SelectionProduits {
    /// Only by this channel.
    #[param(inline)]
    canal: Option<Canal>,
    /// Only this category and those under it.
    categorie_id: Option<CategorieId>,
    /// Which are first.
    #[serde(default)]
    #[param(inline)]
    tri: TriProduits,
}

/// The hundred products that sold best, net of what came back, and what all of them made.
///
/// Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`.
///
/// Réservé à : gestionnaires, clé de portée `rapports:lire`.
#[utoipa::path(
    params(Jours, DuMagasin, SelectionProduits),
    security(("jeton" = ["gestionnaire"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, content(
        (Produits = "application/json"),
        (String = "text/csv"),
        (String = "text/html")
    )))
)]
#[get("/api/rapports/produits")]
async fn produits(
    state: Data<State>,
    _: Reader<Rapports>,
    forme: FormeDeRapport,
    jours: Query<Jours>,
    magasin: Query<DuMagasin>,
    selection: Query<SelectionProduits>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let SelectionProduits { canal, categorie_id: categorie, tri } = *selection;
    let filtre = Filtre { magasin: magasin.magasin_id, canal, categorie, tri, lignes: PREMIERS };
    let rapport = ensemble(&db, async |db| {
        let etat = etat(db).await?;
        let periode = jours.periode(etat)?;
        connus(db, filtre.magasin, categorie).await?;
        let Vendus { premiers, nombre, net, cout } = store_produits::vendus(db, periode, &filtre).await?;
        Ok::<_, Error>(Produits {
            etat,
            periode,
            magasin_id: filtre.magasin,
            lignes: premiers,
            nb_produits: nombre,
            net_cents: net,
            cout_cents: cout,
            marge_cents: net - cout,
        })
    });
    Ok(forme.repondre(&rapport.await?))
}

/// The taxes due and their bases, by store and channel, net of what was given back.
///
/// Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`. A web order counts on the
/// day of its payment, and is taken off on the day on which it is cancelled.
///
/// Réservé à : gestionnaires, clé de portée `rapports:lire`.
#[utoipa::path(
    params(Jours, DuMagasin),
    security(("jeton" = ["gestionnaire"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, content(
        (Taxes = "application/json"),
        (String = "text/csv"),
        (String = "text/html")
    )))
)]
#[get("/api/rapports/taxes")]
async fn taxes(
    state: Data<State>,
    _: Reader<Rapports>,
    forme: FormeDeRapport,
    jours: Query<Jours>,
    magasin: Query<DuMagasin>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let magasin = magasin.magasin_id;
    let rapport = ensemble(&db, async |db| {
        let etat = etat(db).await?;
        let periode = jours.periode(etat)?;
        connus(db, magasin, None).await?;
        Ok::<_, Error>(Taxes::new(etat, periode, store::taxes(db, periode, magasin).await?))
    });
    Ok(forme.repondre(&rapport.await?))
}
