//! Stores: products, stock, till sales, web orders. Each module owns its tables.

pub mod commandes;
pub mod idempotence;
pub mod invariants;
pub mod produits;
pub mod stock;
pub mod ventes;

mod config;
mod docs;
mod error;
mod mesures;
mod sql {
    refinery::embed_migrations!("migrations");
}

use std::rc::Rc;

use actix_web::web::{Data, ServiceConfig};
use comptoir_http::decrire;
use comptoir_pg::{Migrations, Pool};
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

pub use commandes::taches;
pub use config::{Config, Reglages};
pub use error::Error;
pub use mesures::Mesures;

use commandes::prestataire::{Absent, Prestataire, Simule};

/// The name of the service, of its schema, and of its role without its prefix.
pub const SERVICE: &str = "magasin";

/// What the handlers share. One value per worker.
#[derive(Clone)]
pub struct State {
    /// Connections of role `comptoir_magasin`.
    pub db: Pool,
    /// Who takes the money of web orders.
    pub prestataire: Rc<dyn Prestataire>,
    /// What the command line says.
    pub reglages: Reglages,
    /// What is counted.
    pub mesures: Mesures,
}

impl State {
    /// On these connections, with the payment provider that the settings name.
    pub fn new(db: Pool, reglages: Reglages, mesures: Mesures) -> Self {
        let prestataire: Rc<dyn Prestataire> =
            if reglages.prestataire_simule { Rc::new(Simule::new(db.clone())) } else { Rc::new(Absent) };
        State { db, prestataire, reglages, mesures }
    }
}

/// Mounts the service. Its own binary, `comptoir` and the tests all call this.
pub fn service(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config
            .app_data(Data::new(state))
            .configure(produits::routes)
            .configure(stock::routes)
            .configure(ventes::routes)
            .configure(commandes::routes)
            .configure(invariants::routes)
            .configure(docs::routes);
    }
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: SERVICE, runner: sql::migrations::runner() }
}

/// The description of the service.
pub fn openapi() -> OpenApi {
    let parties = [
        produits::descriptions(),
        stock::descriptions(),
        ventes::descriptions(),
        commandes::descriptions(),
        vec![invariants::Description::openapi()],
    ];
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
