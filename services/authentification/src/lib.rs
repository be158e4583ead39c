//! Accounts, passwords, sessions and tokens: who somebody is. What a worker may do is asked of `travailleur`.

pub mod domain;
pub mod invariants;
pub mod secrets;
pub mod store;

mod acces;
mod api_key;
mod cleanup;
mod config;
mod equipe;
mod error;
mod in_process;
mod jetons;
mod jobs;
mod keys;
mod machines;
mod metrics;
mod oubli;
mod production;
mod routes;
mod sql {
    refinery::embed_migrations!("migrations");
}

use std::rc::Rc;
use std::sync::Arc;

use actix_web::web::{Data, ServiceConfig};
use comptoir_clients::Travailleur;
use comptoir_database::{Migrations, Pool};
use comptoir_http::describe;
use comptoir_password::PasswordHasher;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

pub use cleanup::cleanup;
pub use config::Config;
pub use error::Error;
pub use in_process::{ComptesInProcess, InProcess};
pub use jobs::jobs;
pub use keys::{COURANTE, CleInvalide, PRECEDENTE, SUIVANTE, SigningKey, SigningKeys};
pub use metrics::Mesures;
pub use oubli::preparer as preparer_oublis;
pub use production::COMPTES_DE_DEMO_INTERDITS;

/// The name of the service, of its schema, and of its role without its prefix.
pub const SERVICE: &str = "authentification";

/// What the handlers share. One value per worker.
#[derive(Clone)]
pub struct State {
    /// Connections of role `comptoir_authentification`.
    pub db: Pool,
    /// What workers may do.
    pub travailleur: Rc<dyn Travailleur>,
    /// What signs tokens.
    pub cles: Arc<SigningKeys>,
    /// What hashes passwords, one for the whole process.
    pub password_hasher: PasswordHasher,
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
    describe(SERVICE, "Comptes, mots de passe, sessions, jetons.", parties)
}

/// Every statement of the service, for the test that prepares them all.
pub fn statements() -> impl Iterator<Item = &'static str> {
    let parties = [
        store::comptes::STATEMENTS,
        store::equipe::STATEMENTS,
        store::sessions::STATEMENTS,
        store::cles::STATEMENTS,
        store::oublis::STATEMENTS,
        store::evenements::STATEMENTS,
        store::personnes::STATEMENTS,
        cleanup::STATEMENTS,
        production::STATEMENTS,
    ];
    let invariants = invariants::INVARIANTS.iter().map(|invariant| invariant.sql);
    parties.into_iter().flatten().copied().chain(invariants)
}
