//! Clients: their profiles, made from the accounts of `authentification`. Each module writes its own tables.

pub mod courriels;
pub mod evenements;
pub mod profils;

mod config;
mod error;
mod metrics;
mod sql {
    refinery::embed_migrations!("migrations");
}

use std::rc::Rc;
use std::time::Duration;

use actix_web::web::{Data, ServiceConfig};
use comptoir_clients::{Documents, Evenements};
use comptoir_database::{Migrations, Pool};
use comptoir_http::{Limit, RequestContext, describe};
use comptoir_server::Background;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

pub use config::Config;
pub use courriels::{Courrier, CourrierArgs};
pub use error::Error;
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
    /// What is counted.
    pub mesures: Mesures,
}

/// Mounts the service. Its own binary, `comptoir` and the tests all call this.
pub fn service(state: State) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config
            .app_data(Data::new(state))
            .configure(profils::routes)
            .configure(courriels::routes)
            .configure(evenements::routes);
    }
}

/// The background work of the service. Every replica may run it.
pub fn jobs(state: State) -> Vec<Background> {
    let feed = state.clone();
    let mut jobs = courriels::jobs(&state);
    jobs.extend([
        Background::every("clientele.accounts", Duration::from_secs(1), async move || {
            profils::evenements::consommer(&state, &RequestContext::default()).await
        }),
        Background::every("clientele.events", Duration::from_secs(5), async move || {
            let derniere = evenements::FEED.numeroter(&feed.db.get().await?).await?;
            feed.mesures.evenements.publie(SERVICE, derniere);
            Ok::<_, Error>(())
        }),
    ]);
    jobs
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: SERVICE, runner: sql::migrations::runner() }
}

/// The description of the service.
pub fn openapi() -> OpenApi {
    let parties = [profils::Description::openapi(), comptoir_http::parametres!(Limit)];
    describe(SERVICE, "Profils des clients, courriels.", parties.into_iter().chain(courriels::descriptions()))
}

/// Every statement of the service, for the test that prepares them all.
pub fn statements() -> impl Iterator<Item = &'static str> {
    [evenements::STATEMENTS, profils::store::STATEMENTS, courriels::store::STATEMENTS]
        .into_iter()
        .flatten()
        .copied()
}
