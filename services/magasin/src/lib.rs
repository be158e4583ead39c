//! Stores: products, stock, till sales, web orders. Each module writes its own tables.

pub mod caisses;
pub mod cartes;
pub mod commandes;
pub mod demandes;
pub mod evenements;
pub mod idempotency;
pub mod images;
pub mod imports;
pub mod impression;
pub mod invariants;
pub mod inventaires;
pub mod jobs;
pub mod journal;
pub mod lieux;
pub mod paiements;
pub mod prix;
pub mod produits;
pub mod rapports;
pub mod retours;
pub mod stock;
pub mod transferts;
pub mod ventes;

mod config;
mod docs;
mod error;
mod metrics;
mod state;
mod sql {
    refinery::embed_migrations!("migrations");
}

use actix_web::web::{Data, ServiceConfig};
use comptoir_database::Migrations;
use comptoir_http::describe;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

pub use config::{Config, Reglages};
pub use error::Error;
pub use jobs::jobs;
pub use metrics::Mesures;
pub use state::State;

/// The name of the service, of its schema, and of its role without its prefix.
pub const SERVICE: &str = "magasin";

/// Mounts the service. Its own binary, `comptoir` and the tests all call this.
pub fn service(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config
            .app_data(Data::new(state))
            .configure(produits::routes)
            .configure(images::routes)
            .configure(imports::routes)
            .configure(lieux::routes)
            .configure(lieux::routes_internes)
            .configure(prix::routes)
            .configure(stock::routes)
            .configure(inventaires::routes)
            .configure(transferts::routes)
            .configure(demandes::routes)
            .configure(caisses::routes)
            .configure(cartes::routes)
            .configure(ventes::routes)
            .configure(retours::routes)
            .configure(paiements::routes)
            .configure(commandes::routes)
            .configure(rapports::routes)
            .configure(evenements::routes)
            .configure(evenements::routes_internes)
            .configure(journal::routes)
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
        lieux::descriptions(),
        images::descriptions(),
        prix::descriptions(),
        imports::descriptions(),
        stock::descriptions(),
        inventaires::descriptions(),
        transferts::descriptions(),
        demandes::descriptions(),
        caisses::descriptions(),
        cartes::descriptions(),
        ventes::descriptions(),
        retours::descriptions(),
        vec![paiements::Description::openapi()],
        commandes::descriptions(),
        evenements::descriptions(),
        rapports::descriptions(),
        journal::descriptions(),
        vec![invariants::Description::openapi()],
    ];
    describe(SERVICE, "Produits, stock, ventes en caisse, commandes web.", parties.into_iter().flatten())
}

/// Every statement of the service, for the test that prepares them all.
pub fn statements() -> impl Iterator<Item = &'static str> {
    let modules = [
        idempotency::STATEMENTS,
        produits::store::STATEMENTS,
        prix::store::STATEMENTS,
        images::store::STATEMENTS,
        imports::store::STATEMENTS,
        stock::store::STATEMENTS,
        inventaires::store::STATEMENTS,
        transferts::store::STATEMENTS,
        demandes::store::STATEMENTS,
        caisses::store::STATEMENTS,
        cartes::store::STATEMENTS,
        lieux::store::STATEMENTS,
        paiements::store::STATEMENTS,
        ventes::store::STATEMENTS,
        retours::store::STATEMENTS,
        commandes::store::STATEMENTS,
        rapports::store::STATEMENTS,
        journal::store::STATEMENTS,
    ];
    let invariants = invariants::INVARIANTS.iter().map(|invariant| invariant.sql);
    modules.into_iter().flatten().copied().chain(evenements::statements()).chain(invariants)
}
