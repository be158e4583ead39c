//! The HTTP side of prices in time.

mod etiquettes;
mod issue;
mod lots;
mod programmes;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(lots::routes).configure(programmes::routes).configure(etiquettes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![lots::Description::openapi(), programmes::Description::openapi(), etiquettes::Description::openapi()]
}
