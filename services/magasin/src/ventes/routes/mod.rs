//! The HTTP side of the tills.

mod caisses;
mod cloture;
mod impression;
mod issue;
mod recus;
mod sessions;
mod ventes;

use actix_web::web::ServiceConfig;
use comptoir_types::{Jour, Texte};
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(caisses::routes)
        .configure(sessions::routes)
        .configure(cloture::routes)
        .configure(recus::routes)
        .configure(ventes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        caisses::Description::openapi(),
        sessions::Description::openapi(),
        cloture::Description::openapi(),
        recus::Description::openapi(),
        ventes::Description::openapi(),
        comptoir_http::parametres!(Jour, Texte<1, 40>),
    ]
}
