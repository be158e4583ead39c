//! The HTTP side of transfers.

mod etapes;
mod transferts;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(transferts::routes).configure(etapes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![transferts::Description::openapi(), etapes::Description::openapi()]
}
