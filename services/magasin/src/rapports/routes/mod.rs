//! The HTTP side of the reports.

mod controle;
mod reconstruction;
mod stock;
mod ventes;

use actix_web::web::ServiceConfig;
use comptoir_types::{CategorieId, LieuId};
use utoipa::OpenApi;

use super::store::etat::{categorie_connue, lieu_connu};
use crate::Error;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .configure(ventes::routes)
        .configure(stock::routes)
        .configure(controle::routes)
        .configure(reconstruction::routes);
}

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        ventes::Description::openapi(),
        stock::Description::openapi(),
        controle::Description::openapi(),
        reconstruction::Description::openapi(),
    ]
}

/// Fails unless what a report is asked for of is there.
async fn connus(
    db: &comptoir_database::Connection,
    lieu: Option<LieuId>,
    categorie: Option<CategorieId>,
) -> Result<(), Error> {
    if let Some(lieu) = lieu
        && !lieu_connu(db, lieu).await?
    {
        return Err(Error::Introuvable);
    }
    if let Some(categorie) = categorie
        && !categorie_connue(db, categorie).await?
    {
        return Err(Error::Introuvable);
    }
    Ok(())
}
