//! The HTTP side of the accounts.

mod comptes;
mod journal;

use actix_web::web::ServiceConfig;
use comptoir_types::Jour;
use utoipa::OpenApi;

use crate::journal::domain::CleCompte;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.configure(journal::routes).configure(comptes::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        journal::Description::openapi(),
        comptes::Description::openapi(),
        comptoir_http::parametres!(Jour, CleCompte),
    ]
}
