//! The HTTP side of the catalogue.

mod catalogue;
mod codes_barres;
mod produits;

use actix_web::http::header::{CACHE_CONTROL, HeaderName};
use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

/// The public catalogue may be ten seconds old.
pub(crate) const PUBLIC: (HeaderName, &str) = (CACHE_CONTROL, "public, max-age=10");

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(catalogue::routes).configure(codes_barres::routes).configure(produits::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        catalogue::Description::openapi(),
        codes_barres::Description::openapi(),
        produits::Description::openapi(),
    ]
}
