//! `/api/rapports/stock` and `/api/rapports/tableau-de-bord`: what is there now.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use comptoir_auth::{Rapports, Reader};
use comptoir_http::Query;
use comptoir_types::{Jour, LieuId};
use serde::Deserialize;
use utoipa::IntoParams;

use super::connus;
use crate::impression::FormeDeRapport;
use crate::rapports::domain::{Stocks, TableauDeBord};
use crate::rapports::store::etat::{ensemble, etat};
use crate::rapports::store::{produits, ventes};
use crate::stock::domain::Niveau;
use crate::{Error, State};

comptoir_http::routes!(stock, tableau_de_bord);

/// The most products of each list.
const LIGNES: i64 = 100;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct DuLieu {
    /// Only this place, with what it is out of and what it has too much of.
    lieu_id: Option<LieuId>,
}

/// The stock of each place: units, value at cost, days of cover, products out of stock and in excess.
///
/// Data; a file for a spreadsheet, of the places, with `Accept: text/csv`; a page to print with `Accept: text/html`.
///
/// Réservé à : gestionnaires, clé de portée `rapports:lire`.
#[utoipa::path(
    params(DuLieu),
    security(("jeton" = ["gestionnaire"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, content(
        (Stocks = "application/json"),
        (String = "text/csv"),
        (String = "text/html")
    )))
)]
#[get("/api/rapports/stock")]
async fn stock(
    state: Data<State>,
    _: Reader<Rapports>,
    forme: FormeDeRapport,
    selection: Query<DuLieu>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let lieu = selection.lieu_id;
    let rapport = ensemble(&db, async |db| {
        connus(db, lieu, None).await?;
        let etat = etat(db).await?;
        let lieux = produits::stock(db, lieu).await?;
        let ecarts = match lieu {
            Some(lieu) => [
                produits::ecarts(db, lieu, Niveau::Rupture, LIGNES).await?,
                produits::ecarts(db, lieu, Niveau::Surstock, LIGNES).await?,
            ],
            None => [Vec::new(), Vec::new()],
        };
        Ok::<_, Error>(Stocks::new(etat, lieu, lieux, ecarts))
    });
    Ok(forme.repondre(&rapport.await?))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct DuJour {
    /// Only this store.
    magasin_id: Option<LieuId>,
    /// The day; without it today.
    jour: Option<Jour>,
}

/// The stores on one page: turnover of the day and of the weeks before it, what is out of stock, what waits.
///
/// Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`.
///
/// Réservé à : gestionnaires, clé de portée `rapports:lire`.
#[utoipa::path(
    params(DuJour),
    security(("jeton" = ["gestionnaire"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, content(
        (TableauDeBord = "application/json"),
        (String = "text/csv"),
        (String = "text/html")
    )))
)]
#[get("/api/rapports/tableau-de-bord")]
async fn tableau_de_bord(
    state: Data<State>,
    _: Reader<Rapports>,
    forme: FormeDeRapport,
    selection: Query<DuJour>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let rapport = ensemble(&db, async |db| {
        connus(db, selection.magasin_id, None).await?;
        let etat = etat(db).await?;
        let jour = selection.jour.map_or(etat.aujourdhui, Jour::get);
        let magasins = ventes::tableau_de_bord(db, jour, selection.magasin_id).await?;
        Ok::<_, Error>(TableauDeBord::new(etat, jour, magasins))
    });
    Ok(forme.repondre(&rapport.await?))
}
