//! The service over HTTP, on a real PostgreSQL, with a feed that the test writes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod adresses;
mod clients;
mod consentements;
mod courriels;
mod evenements;
mod faux;
mod historique;
mod inactivite;
mod incidents;
mod loi25;
mod notifications;
mod profil;
mod programme;
mod smtp;
mod store;

use std::rc::Rc;

use clap::Parser as _;
use clientele::{Courrier, CourrierArgs, Detenteurs, Inactivite, Mesures, State};
use comptoir_database::{Pool, Session};
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

/// The service on these connections, among neighbours that the test plays.
pub fn state(db: Pool, faux: &Faux, mesures: &Mesures) -> State {
    let faux = Rc::new(faux.clone());
    let detenteurs = Detenteurs {
        authentification: faux.clone(),
        magasin: faux.clone(),
        panier: faux.clone(),
        commandes: faux.clone(),
        inactifs: faux.clone(),
    };
    let (magasin, documents) = (Rc::new(faux.magasin()), faux.clone());
    let (courrier, mesures, inactivite) =
        (courrier(&[]), mesures.clone(), Inactivite { mois: 36, preavis: 30 });
    State { db, authentification: faux, magasin, documents, courrier, detenteurs, inactivite, mesures }
}

/// What the service does beside its requests.
pub fn travail(base: &TestDatabase, faux: &Faux) -> State {
    state(base.config.pool(Session::background(clientele::SERVICE)), faux, &mesures())
}

/// The service on a database of its own, with a feed of its own.
pub async fn app() -> (App, TestDatabase, Faux) {
    let base = TestDatabase::avec([clientele::migrations()]).await;
    let faux = Faux::default();
    let (config, fil, mesures) = (base.config.clone(), faux.clone(), mesures());
    let app = App::demarrer(move || Service {
        routes: clientele::service(state(config.pool(Session::requests(clientele::SERVICE)), &fil, &mesures)),
        verifier: TestTokens::verifier(),
        cle_interne: None,
    });
    (app, base, faux)
}
