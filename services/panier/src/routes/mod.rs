//! The HTTP side of the carts.

mod cart_owner;
mod checkout;
mod fusion;
mod items;
mod personnes;
mod verification;

use actix_web::web::ServiceConfig;
use utoipa::OpenApi;

use crate::token::Jeton;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(items::routes)
        .configure(fusion::routes)
        .configure(verification::routes)
        .configure(checkout::routes)
        .configure(personnes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        items::Description::openapi(),
        fusion::Description::openapi(),
        verification::Description::openapi(),
        checkout::Description::openapi(),
        comptoir_http::parametres!(Jeton),
    ]
}
