//! The HTTP side of the module.

mod commandes;
mod documents;
mod factures;
mod interne;
mod paiements;
mod passages;
mod personnes;
mod rappels;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(commandes::routes)
        .configure(factures::routes)
        .configure(passages::routes)
        .configure(paiements::routes)
        .configure(rappels::routes)
        .configure(documents::routes)
        .configure(interne::routes)
        .configure(personnes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        commandes::Description::openapi(),
        factures::Description::openapi(),
        passages::Description::openapi(),
        paiements::Description::openapi(),
        rappels::Description::openapi(),
    ]
}
