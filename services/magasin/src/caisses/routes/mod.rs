//! The HTTP side of the tills.

mod caisses;
mod cloture;
mod issue;
mod sessions;
mod tiroir;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(caisses::routes)
        .configure(sessions::routes)
        .configure(tiroir::routes)
        .configure(cloture::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        caisses::Description::openapi(),
        sessions::Description::openapi(),
        tiroir::Description::openapi(),
        cloture::Description::openapi(),
    ]
}
