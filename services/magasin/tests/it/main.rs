//! The service over HTTP, on a real PostgreSQL.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod annulations;
mod approbations;
mod caisses;
mod commandes;
mod consignes;
mod course;
mod docs;
mod etiquettes;
mod hors_ligne;
mod interne;
mod issues;
mod jobs;
mod mesures;
mod paiements;
mod produits;
mod recus;
mod reglages;
mod rooms;
mod stock;
mod store;
mod ventes;

use comptoir_auth::InternalKey;
use comptoir_database::Session;
use comptoir_server::Service;
use comptoir_telemetry::Metrics;
use comptoir_test::{App, TestDatabase, TestTokens};
use magasin::{Mesures, Reglages, State};

/// The key that internal calls show.
pub(crate) const CLE: &str = "cle-interne-des-essais";

/// The service on a database of its own.
pub(crate) async fn app() -> (App, TestDatabase) {
    let base = base().await;
    (demarrer(&base, Reglages::default()), base)
}

/// A small chain.
pub(crate) async fn base() -> TestDatabase {
    let base = TestDatabase::avec([magasin::migrations()]).await;
    base.proprietaire(include_str!("donnees.sql")).await;
    base
}

/// One more copy of the service on this database.
pub(crate) fn demarrer(base: &TestDatabase, reglages: Reglages) -> App {
    comptant(base, reglages, &mesures())
}

/// Counters that nobody reads.
pub(crate) fn mesures() -> Mesures {
    Mesures::new(&Metrics::new().unwrap()).unwrap()
}

/// One more copy of the service, that counts here.
pub(crate) fn comptant(base: &TestDatabase, reglages: Reglages, mesures: &Mesures) -> App {
    let (config, mesures) = (base.config.clone(), mesures.clone());
    App::demarrer(move || Service {
        routes: magasin::service(State::new(
            config.pool(Session::requests(magasin::SERVICE)),
            reglages.clone(),
            mesures.clone(),
        )),
        verifier: TestTokens::verifier(),
        cle_interne: InternalKey::parse(CLE).ok(),
    })
}
