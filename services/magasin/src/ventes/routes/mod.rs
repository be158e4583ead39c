//! The HTTP side of the tills.

mod ecarts;
mod envois;
mod recus;
mod ventes;

use actix_web::web::ServiceConfig;
use comptoir_types::{Jour, Text};
use utoipa::OpenApi;

pub(crate) use ventes::approbation;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(ecarts::routes)
        .configure(envois::routes)
        .configure(recus::routes)
        .configure(ventes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        ecarts::Description::openapi(),
        envois::Description::openapi(),
        recus::Description::openapi(),
        ventes::Description::openapi(),
        comptoir_http::parametres!(Jour, Text<1, 40>),
    ]
}
