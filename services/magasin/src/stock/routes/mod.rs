//! The HTTP side of the stock.

mod alertes;
mod comptages;
mod mouvements;
mod quantites;

use actix_web::web::ServiceConfig;
use comptoir_database::Connection;
use comptoir_http::Problem;
use comptoir_types::{Jour, LieuId};
use utoipa::OpenApi;

use super::store;
use crate::Error;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(mouvements::routes)
        .configure(quantites::routes)
        .configure(alertes::routes)
        .configure(comptages::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        mouvements::Description::openapi(),
        quantites::Description::openapi(),
        alertes::Description::openapi(),
        comptages::Description::openapi(),
        comptoir_http::parametres!(Jour),
    ]
}

/// Whether a reader may look into the stock of the place: one of theirs (`dans`), or the centre, which supplies all.
pub(crate) async fn visible(db: &Connection, lieu: LieuId, dans: Result<(), Problem>) -> Result<(), Error> {
    match store::quantites::est_le_centre(db, lieu).await? {
        None => Err(Error::Introuvable),
        Some(true) => Ok(()),
        Some(false) => Ok(dans?),
    }
}
