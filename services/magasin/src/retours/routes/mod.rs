//! The HTTP side of what comes back.

mod annulations;
mod lecture;
mod retours;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(retours::routes).configure(annulations::routes).configure(lecture::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        retours::Description::openapi(),
        annulations::Description::openapi(),
        lecture::Description::openapi(),
    ]
}
