//! The service over HTTP, on a real PostgreSQL, with a feed that the test writes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod courriels;
mod evenements;
mod faux;
mod profil;
mod programme;
mod smtp;
mod store;

use std::rc::Rc;

use clap::Parser as _;
use clientele::{Courrier, CourrierArgs, Mesures, State};
use comptoir_database::Session;
use comptoir_server::Service;
use comptoir_telemetry::Metrics;
use comptoir_test::{App, TestDatabase, TestTokens};

pub use faux::Faux;

#[derive(clap::Parser)]
struct Ligne {
    #[command(flatten)]
    courrier: CourrierArgs,
}

/// Who carries messages, as a command line says it.
pub fn courrier(arguments: &[&str]) -> Courrier {
    Ligne::parse_from([&["clientele"], arguments].concat()).courrier.courrier()
}

/// Series of a process of its own.
pub fn mesures() -> Mesures {
    Mesures::new(&Metrics::new().unwrap()).unwrap()
}

/// The service on a database of its own, with a feed of its own.
pub async fn app() -> (App, TestDatabase, Faux) {
    let base = TestDatabase::avec([clientele::migrations()]).await;
    let faux = Faux::default();
    let (config, fil, mesures) = (base.config.clone(), faux.clone(), mesures());
    let app = App::demarrer(move || Service {
        routes: clientele::service(State {
            db: config.pool(Session::requests(clientele::SERVICE)),
            authentification: Rc::new(fil.clone()),
            magasin: Rc::new(Faux::default()),
            documents: Rc::new(Faux::default()),
            courrier: courrier(&[]),
            mesures: mesures.clone(),
        }),
        verifier: TestTokens::verifier(),
        cle_interne: None,
    });
    (app, base, faux)
}
