//! Workers, their roles and the places where they act; their PINs and their shifts; the audit of what staff did.

pub mod audit;
pub mod domain;
pub mod invariants;
pub mod store;

mod compte;
mod config;
mod equipe;
mod error;
mod in_process;
mod jobs;
mod metrics;
mod nip;
mod premier;
mod routes;
mod sql {
    refinery::embed_migrations!("migrations");
}

use std::rc::Rc;

use actix_web::web::{Data, ServiceConfig};
use comptoir_clients::magasin::Lieux;
use comptoir_clients::{Comptes, Signataire};
use comptoir_database::{Migrations, Pool};
use comptoir_http::describe;
use comptoir_password::PasswordHasher;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

pub use compte::dire_a_tous;
pub use config::Config;
pub use error::Error;
pub use in_process::InProcess;
pub use jobs::jobs;
pub use metrics::Mesures;
pub use premier::{Premier, PremierResponsable, premier_responsable};

/// The name of the service, of its schema, and of its role without its prefix.
pub const SERVICE: &str = "travailleur";

/// What the handlers share. One value per worker.
#[derive(Clone)]
pub struct State {
    /// Connections of role `comptoir_travailleur`.
    pub db: Pool,
    /// Who keeps the accounts of workers.
    pub comptes: Rc<dyn Comptes>,
    /// Who signs tokens.
    pub signataire: Rc<dyn Signataire>,
    /// Who knows the places of the chain.
    pub lieux: Rc<dyn Lieux>,
    /// What hashes PINs, one for the whole process.
    pub password_hasher: PasswordHasher,
    /// What is counted.
    pub mesures: Mesures,
}

/// Mounts the service. Its own binary, `comptoir` and the tests all call this.
pub fn service(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config
            .app_data(Data::new(state))
            .configure(routes::routes)
            .configure(audit::routes)
            .configure(invariants::routes);
    }
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: SERVICE, runner: sql::migrations::runner() }
}

/// The description of the service.
pub fn openapi() -> OpenApi {
    let parties = routes::descriptions()
        .into_iter()
        .chain([audit::Description::openapi(), invariants::Description::openapi()]);
    describe(SERVICE, "Travailleurs, rôles, affectations, NIP, quarts, audit.", parties)
}

/// Every statement of the service, for the test that prepares them all.
pub fn statements() -> impl Iterator<Item = &'static str> {
    let parties = [
        store::travailleurs::STATEMENTS,
        store::embauche::STATEMENTS,
        store::etats::STATEMENTS,
        store::nip::STATEMENTS,
        store::premier::STATEMENTS,
        store::quarts::STATEMENTS,
    ];
    parties
        .into_iter()
        .flatten()
        .copied()
        .chain(store::OUTCOMES.statements())
        .chain(store::FEED.statements())
        .chain(audit::store::statements())
        .chain(invariants::INVARIANTS.iter().map(|invariant| invariant.sql))
}
