//! The HTTP side of the module.

use actix_web::web::ServiceConfig;

pub(crate) fn routes(_config: &mut ServiceConfig) {}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    Vec::new()
}
