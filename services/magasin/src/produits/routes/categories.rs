//! `/api/categories`: how the catalogue is divided.

use actix_web::web::Data;
use actix_web::{HttpResponse, Responder, get};

use crate::lieux::PUBLIC;
use crate::produits::domain::Categorie;
use crate::produits::store::categories::lister;
use crate::{Error, State};

comptoir_http::routes!(categories);

/// The categories as trees, by rank and name.
///
/// Réservé à : tous.
#[utoipa::path(responses((status = 200, body = Vec<Categorie>)))]
#[get("/api/categories")]
async fn categories(state: Data<State>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let arbre = Categorie::arbre(lister(&db).await?);
    Ok(HttpResponse::Ok().insert_header(PUBLIC).json(arbre))
}
