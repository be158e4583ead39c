//! The HTTP side of requests.

mod decisions;
mod demandes;
mod suggestions;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(demandes::routes).configure(decisions::routes).configure(suggestions::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        demandes::Description::openapi(),
        decisions::Description::openapi(),
        suggestions::Description::openapi(),
    ]
}
