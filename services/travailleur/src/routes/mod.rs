//! The HTTP side of the service.

mod etats;
mod interne;
mod nip;
mod quarts;
mod travailleurs;

use actix_web::web::ServiceConfig;
use comptoir_http::Limit;
use comptoir_types::{Jour, Text};
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(travailleurs::routes)
        .configure(etats::routes)
        .configure(nip::routes)
        .configure(quarts::routes)
        .configure(interne::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        travailleurs::Description::openapi(),
        etats::Description::openapi(),
        nip::Description::openapi(),
        quarts::Description::openapi(),
        comptoir_http::parametres!(Limit, Text<0, 100>, Jour),
    ]
}
