//! The HTTP side of the tills.

mod impression;
mod recus;
mod ventes;

use actix_web::web::ServiceConfig;
use comptoir_types::{Jour, Texte};
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(recus::routes).configure(ventes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        recus::Description::openapi(),
        ventes::Description::openapi(),
        comptoir_http::parametres!(Jour, Texte<1, 40>),
    ]
}
