//! Clients: who they are, what they chose, what they are told, and their rights. Each module writes its own tables.

pub mod adresses;
pub mod clients;
pub mod confidentialite;
pub mod consentements;
pub mod courriels;
pub mod evenements;
pub mod historique;
pub mod inactivite;
pub mod incidents;
pub mod invariants;
pub mod jobs;
pub mod loi25;
pub mod notifications;
pub mod profils;

mod config;
mod error;
mod metrics;
mod sql {
    refinery::embed_migrations!("migrations");
}

use std::rc::Rc;

use actix_web::web::{Data, ServiceConfig};
use comptoir_clients::{Documents, EnCours, Evenements, Inactifs, Personnes};
use comptoir_database::{Migrations, Pool};
use comptoir_http::{Limit, Outcomes, describe};
use comptoir_types::Text;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

pub use config::Config;
pub use courriels::{Courrier, CourrierArgs};
pub use error::Error;
pub use inactivite::Inactivite;
pub use jobs::jobs;
pub use metrics::Mesures;

/// The name of the service, of its schema, and of its role without its prefix.
pub const SERVICE: &str = "clientele";

/// What the handlers share. One value per worker.
#[derive(Clone)]
pub struct State {
    /// Connections of role `comptoir_clientele`.
    pub db: Pool,
    /// Where accounts are made.
    pub authentification: Rc<dyn Evenements>,
    /// Where orders are made.
    pub magasin: Rc<dyn Evenements>,
    /// What invoices and receipts say.
    pub documents: Rc<dyn Documents>,
    /// Who carries messages.
    pub courrier: Courrier,
    /// Who else keeps data of clients.
    pub detenteurs: Detenteurs,
    /// When an account that nobody uses is erased.
    pub inactivite: Inactivite,
    /// What is counted.
    pub mesures: Mesures,
}

/// The services that keep data of clients, beside this one.
#[derive(Clone)]
pub struct Detenteurs {
    /// Accounts and sessions.
    pub authentification: Rc<dyn Personnes>,
    /// Orders.
    pub magasin: Rc<dyn Personnes>,
    /// Carts.
    pub panier: Rc<dyn Personnes>,
    /// Whether an order is under way.
    pub commandes: Rc<dyn EnCours>,
    /// When clients were last seen.
    pub inactifs: Rc<dyn Inactifs>,
}

/// What keys led to.
const OUTCOMES: Outcomes = comptoir_http::outcomes!("clientele");

/// Mounts the service. Its own binary, `comptoir` and the tests all call this.
pub fn service(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config
            .app_data(Data::new(state))
            .configure(profils::routes)
            .configure(adresses::routes)
            .configure(consentements::routes)
            .configure(historique::routes)
            .configure(notifications::routes)
            .configure(loi25::routes)
            .configure(confidentialite::routes)
            .configure(clients::routes)
            .configure(incidents::routes)
            .configure(invariants::routes)
            .configure(courriels::routes)
            .configure(evenements::routes);
    }
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: SERVICE, runner: sql::migrations::runner() }
}

/// The description of the service.
pub fn openapi() -> OpenApi {
    let parties = [
        profils::Description::openapi(),
        adresses::Description::openapi(),
        consentements::Description::openapi(),
        historique::Description::openapi(),
        notifications::Description::openapi(),
        loi25::Description::openapi(),
        confidentialite::Description::openapi(),
        clients::Description::openapi(),
        incidents::Description::openapi(),
        invariants::Description::openapi(),
        comptoir_http::parametres!(Limit, Text<1, 80>),
    ];
    describe(
        SERVICE,
        "Clients : profils, adresses, choix, historique, droits de la Loi 25.",
        parties.into_iter().chain(courriels::descriptions()),
    )
}

/// Every statement of the service, for the test that prepares them all.
pub fn statements() -> impl Iterator<Item = &'static str> {
    let modules = [
        evenements::STATEMENTS,
        profils::store::STATEMENTS,
        adresses::store::STATEMENTS,
        consentements::store::STATEMENTS,
        historique::store::STATEMENTS,
        notifications::store::STATEMENTS,
        loi25::store::STATEMENTS,
        inactivite::store::STATEMENTS,
        confidentialite::store::STATEMENTS,
        clients::store::STATEMENTS,
        incidents::store::STATEMENTS,
        courriels::store::STATEMENTS,
    ];
    let invariants = invariants::INVARIANTS.iter().map(|invariant| invariant.sql);
    modules.into_iter().flatten().copied().chain(OUTCOMES.statements()).chain(invariants)
}
