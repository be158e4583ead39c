//! The HTTP side of the places.

mod magasins;
mod parametres;
mod refus;
mod taux;

use actix_web::http::header::{CACHE_CONTROL, HeaderName};
use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

/// What everyone may read may be ten seconds old.
pub(crate) const PUBLIC: (HeaderName, &str) = (CACHE_CONTROL, "public, max-age=10");

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(magasins::routes).configure(parametres::routes).configure(taux::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![magasins::Description::openapi(), parametres::Description::openapi(), taux::Description::openapi()]
}
