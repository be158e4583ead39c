//! Carts: what a visitor or a client means to order. Stateless; any replica answers any request.

pub mod commander;
pub mod domain;
pub mod invariants;
pub mod jobs;
pub mod store;
pub mod token;

mod config;
mod error;
mod metrics;
mod personnes;
mod routes;
mod sql {
    refinery::embed_migrations!("migrations");
}

use std::rc::Rc;

use actix_web::web::{Data, ServiceConfig};
use comptoir_clients::Magasin;
use comptoir_database::{Migrations, Pool};
use comptoir_http::describe;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

pub use config::Config;
pub use error::Error;
pub use jobs::jobs;
pub use metrics::Mesures;
pub use personnes::InProcess;

/// The name of the service, of its schema, and of its role without its prefix.
pub const SERVICE: &str = "panier";

/// What the handlers share. One value per worker.
#[derive(Clone)]
pub struct State {
    /// Connections of role `comptoir_panier`.
    pub db: Pool,
    /// Prices, stock, orders.
    pub magasin: Rc<dyn Magasin>,
    /// What is counted.
    pub mesures: Mesures,
}

/// Mounts the service. Its own binary, `comptoir` and the tests all call this.
pub fn service(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(Data::new(state)).configure(routes::routes).configure(invariants::routes);
    }
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: SERVICE, runner: sql::migrations::runner() }
}

/// The description of the service.
pub fn openapi() -> OpenApi {
    let parties = routes::descriptions().into_iter().chain([invariants::Description::openapi()]);
    describe(SERVICE, "Paniers des visiteurs et des clients, passage à la commande.", parties)
}

/// Every statement of the service, for the test that prepares them all.
pub fn statements() -> impl Iterator<Item = &'static str> {
    let parties = [
        store::STATEMENTS,
        store::fusion::STATEMENTS,
        store::commande::STATEMENTS,
        store::menage::STATEMENTS,
        store::personnes::STATEMENTS,
    ];
    parties.into_iter().flatten().copied().chain(invariants::INVARIANTS.iter().map(|invariant| invariant.sql))
}
