//! The HTTP side of the catalogue.

mod catalogue;
mod chaine;
mod codes_barres;
mod produits;

use actix_web::http::header::{CACHE_CONTROL, HeaderName};
use actix_web::web::ServiceConfig;
use comptoir_http::Limite;
use utoipa::OpenApi;

use super::domain::Recherche;

/// The public catalogue may be ten seconds old.
const PUBLIC: (HeaderName, &str) = (CACHE_CONTROL, "public, max-age=10");

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(catalogue::routes)
        .configure(chaine::routes)
        .configure(codes_barres::routes)
        .configure(produits::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        catalogue::Description::openapi(),
        chaine::Description::openapi(),
        codes_barres::Description::openapi(),
        produits::Description::openapi(),
        comptoir_http::parametres!(Limite, Recherche),
    ]
}
