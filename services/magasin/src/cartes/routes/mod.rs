//! The HTTP side of cards.

mod recus;
mod remboursements;
mod remplacements;
mod soldes;
mod ventes;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(ventes::routes)
        .configure(soldes::routes)
        .configure(remboursements::routes)
        .configure(remplacements::routes)
        .configure(recus::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        ventes::Description::openapi(),
        soldes::Description::openapi(),
        remboursements::Description::openapi(),
        remplacements::Description::openapi(),
        recus::Description::openapi(),
    ]
}
