//! `/api/mouvements`: why there are as many as there are.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::Employe;
use comptoir_http::{Page, Pages, Problem, Query};
use comptoir_types::{Invalid, Jour, LieuId, ProduitId, Role};
use serde::Deserialize;
use utoipa::IntoParams;

use super::visible;
use crate::stock::domain::{Mouvement, TypeMouvement};
use crate::stock::store::mouvements::{self, Filtre};
use crate::{Error, State};

comptoir_http::routes!(lister);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those at this place. A responsable alone may leave it out.
    lieu_id: Option<LieuId>,
    /// Only those of this product.
    produit_id: Option<ProduitId>,
    /// Only those for this reason.
    #[serde(rename = "type")]
    #[param(inline)]
    genre: Option<TypeMouvement>,
    /// Of this day or later.
    du: Option<Jour>,
    /// Of this day or before.
    au: Option<Jour>,
}

/// The ledger of the stock, newest first.
///
/// Réservé à : les travailleurs du lieu, tous pour le centre logistique.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Mouvement>))
)]
#[get("/api/mouvements")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Mouvement>>, Error> {
    let depart = pages.after()?.unwrap_or(i64::MAX);
    let db = state.db.get().await?;
    match selection.lieu_id {
        Some(lieu) => visible(&db, lieu, employe.require_place(lieu)).await?,
        None if employe.role < Role::Responsable => {
            let refus = Invalid::new("nommez le lieu", "name the place");
            return Err(Problem::invalid_field("lieu_id", &refus).into());
        }
        None => {}
    }
    let filtre = Filtre {
        lieu: selection.lieu_id,
        produit: selection.produit_id,
        genre: selection.genre,
        du: selection.du.map(Jour::get),
        au: selection.au.map(Jour::get),
        lignes: pages.fetch_limit(),
    };
    let mouvements = mouvements::lister(&db, &filtre, depart).await?;
    Ok(Json(pages.page(mouvements, |mouvement| mouvement.mouvement_id)))
}
