//! The HTTP side of the service.

mod bien_connu;
mod cles;
mod comptes;
mod connexion;
mod interne;
mod jwks;
mod oubli;
mod personnes;
mod refresh_cookie;
mod sessions;

use actix_web::web::ServiceConfig;
use comptoir_http::Limit;
use utoipa::OpenApi;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(comptes::routes)
        .configure(connexion::routes)
        .configure(oubli::routes)
        .configure(sessions::routes)
        .configure(cles::routes)
        .configure(jwks::routes)
        .configure(bien_connu::routes)
        .configure(interne::routes)
        .configure(personnes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        comptes::Description::openapi(),
        connexion::Description::openapi(),
        oubli::Description::openapi(),
        sessions::Description::openapi(),
        cles::Description::openapi(),
        jwks::Description::openapi(),
        comptoir_http::parametres!(Limit),
    ]
}
