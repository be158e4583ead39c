//! Stores: products, stock, till sales, web orders. Each module owns its tables.

pub mod commandes;
pub mod idempotence;
pub mod produits;
pub mod stock;
pub mod ventes;

mod config;
mod error;
mod sql {
    refinery::embed_migrations!("migrations");
}

use actix_web::web::{Data, ServiceConfig};
use comptoir_http::decrire;
use comptoir_pg::{Migrations, Pool};
use utoipa::openapi::OpenApi;

pub use config::Config;
pub use error::Error;

/// The name of the service, of its schema, and of its role without its prefix.
pub const SERVICE: &str = "magasin";

/// What the handlers share. One value per worker.
#[derive(Clone)]
pub struct State {
    /// Connections of role `comptoir_magasin`.
    pub db: Pool,
}

/// Mounts the service. Its own binary, `comptoir` and the tests all call this.
pub fn service(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config
            .app_data(Data::new(state))
            .configure(produits::routes)
            .configure(stock::routes)
            .configure(ventes::routes)
            .configure(commandes::routes);
    }
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: SERVICE, runner: sql::migrations::runner() }
}

/// The description of the service.
pub fn openapi() -> OpenApi {
    let parties =
        [produits::descriptions(), stock::descriptions(), ventes::descriptions(), commandes::descriptions()];
    decrire(SERVICE, "Produits, stock, ventes en caisse, commandes web.", parties.into_iter().flatten())
}

/// Every statement of the service, for the test that prepares them all.
pub fn statements() -> impl Iterator<Item = &'static str> {
    let modules = [
        idempotence::STATEMENTS,
        produits::store::STATEMENTS,
        stock::store::STATEMENTS,
        ventes::store::STATEMENTS,
        commandes::store::STATEMENTS,
    ];
    modules.into_iter().flatten().copied()
}
