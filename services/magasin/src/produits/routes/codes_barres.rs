//! `/api/codes-barres/{id}`: what a scanner reads.

use actix_web::web::Data;
use actix_web::{HttpResponse, Responder, get};
use comptoir_http::Path;
use comptoir_types::Gtin;

use crate::lieux::PUBLIC;
use crate::produits::domain::CodeBarres;
use crate::produits::store::produit;
use crate::{Error, State};

comptoir_http::routes!(lire);

/// What a barcode stands for: the exact one, all digits; of the label of a scale, so many grams of a product.
///
/// Réservé à : tous.
#[utoipa::path(params(("id" = Gtin, Path)), responses((status = 200, body = CodeBarres)))]
#[get("/api/codes-barres/{id}")]
async fn lire(state: Data<State>, id: Path<Gtin>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let code = produit::code_barres(&db, &id).await?.ok_or(Error::Introuvable)?;
    Ok(HttpResponse::Ok().insert_header(PUBLIC).json(code))
}
