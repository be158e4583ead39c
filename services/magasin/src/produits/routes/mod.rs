//! The HTTP side of the catalogue.

mod catalogue;
mod categories;
mod codes_barres;
mod edition;
mod gestion;
mod produits;

use actix_web::web::ServiceConfig;
use comptoir_http::Limit;
use utoipa::OpenApi;

use super::domain::Recherche;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(catalogue::routes)
        .configure(categories::routes)
        .configure(codes_barres::routes)
        .configure(produits::routes)
        .configure(gestion::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        catalogue::Description::openapi(),
        categories::Description::openapi(),
        codes_barres::Description::openapi(),
        produits::Description::openapi(),
        gestion::Description::openapi(),
        comptoir_http::parametres!(Limit, Recherche),
    ]
}
