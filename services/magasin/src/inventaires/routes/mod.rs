//! The HTTP side of stock-takes.

mod cloture;
mod inventaires;
mod lectures;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(inventaires::routes).configure(lectures::routes).configure(cloture::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        inventaires::Description::openapi(),
        lectures::Description::openapi(),
        cloture::Description::openapi(),
    ]
}
