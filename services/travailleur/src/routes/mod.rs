//! The HTTP side of the service.

mod interne;
mod travailleurs;

use actix_web::web::ServiceConfig;
use comptoir_http::Limit;
use comptoir_types::Text;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(travailleurs::routes).configure(interne::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![travailleurs::Description::openapi(), comptoir_http::parametres!(Limit, Text<0, 100>)]
}
