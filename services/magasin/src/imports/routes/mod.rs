//! The HTTP side of imports and exports.

mod envoi;
mod exports;
mod imports;
mod issue;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    // Before the imports by their ids, so that `produits` is none.
    config.configure(envoi::routes).configure(imports::routes).configure(exports::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![envoi::Description::openapi(), imports::Description::openapi(), exports::Description::openapi()]
}
