//! Workers, their roles and the places where they act.

pub mod domain;
pub mod store;

mod config;
mod error;
mod in_process;
mod routes;
mod sql {
    refinery::embed_migrations!("migrations");
}

use actix_web::web::{Data, ServiceConfig};
use comptoir_database::{Migrations, Pool};
use comptoir_http::describe;
use utoipa::openapi::OpenApi;

pub use config::Config;
pub use error::Error;
pub use in_process::InProcess;

/// The name of the service, of its schema, and of its role without its prefix.
pub const SERVICE: &str = "travailleur";

/// What the handlers share. One value per worker.
#[derive(Clone)]
pub struct State {
    /// Connections of role `comptoir_travailleur`.
    pub db: Pool,
}

/// Mounts the service. Its own binary, `comptoir` and the tests all call this.
pub fn service(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(Data::new(state)).configure(routes::routes);
    }
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: SERVICE, runner: sql::migrations::runner() }
}

/// The description of the service.
pub fn openapi() -> OpenApi {
    describe(SERVICE, "Travailleurs, rôles, affectations.", routes::descriptions())
}

/// Every statement of the service, for the test that prepares them all.
pub fn statements() -> impl Iterator<Item = &'static str> {
    store::STATEMENTS.iter().copied()
}
