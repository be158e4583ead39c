//! `/api/catalogue`: the index of a till.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::Employe;
use comptoir_http::{Cursor, Query};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::produits::domain::{Article, Catalogue};
use crate::produits::store::catalogue;
use crate::{Error, State};

comptoir_http::routes!(lire);

/// How many products a page of the index holds: a till reads 100,000 of them in a hundred requests.
const PAGE: usize = 1000;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Depuis {
    /// From the `curseur_suivant` of the last reading; none to read all.
    curseur: Option<Cursor>,
}

/// The products that changed since the last reading, withdrawn ones too, by thousands.
///
/// Réservé à : les travailleurs.
#[utoipa::path(
    params(Depuis),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Catalogue))
)]
#[get("/api/catalogue")]
async fn lire(
    state: Data<State>,
    _employe: Employe,
    depuis: Query<Depuis>,
) -> Result<Json<Catalogue>, Error> {
    let depart = depuis.curseur.as_ref().map(Cursor::read).transpose()?;
    let db = state.db.get().await?;
    let mut elements = catalogue::lire(&db, depart.unwrap_or(0), PAGE as i64 + 1).await?;
    let complet = elements.len() <= PAGE;
    elements.truncate(PAGE);
    let dernier = elements.last().and_then(|article: &Article| Cursor::after(&article.revision));
    let curseur_suivant = dernier.or_else(|| depuis.curseur.clone());
    Ok(Json(Catalogue { elements, curseur_suivant, complet }))
}
