//! The HTTP side of the tills.

mod caisses;
mod cloture;
mod issue;
mod sessions;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(caisses::routes).configure(sessions::routes).configure(cloture::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![caisses::Description::openapi(), sessions::Description::openapi(), cloture::Description::openapi()]
}
