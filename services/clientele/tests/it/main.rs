//! The service over HTTP, on a real PostgreSQL, with a feed that the test writes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod evenements;
mod faux;
mod profil;
mod programme;
mod store;

use std::rc::Rc;

use clientele::State;
use comptoir_database::Session;
use comptoir_server::Service;
use comptoir_test::{App, TestDatabase, TestTokens};

pub use faux::Faux;

/// The service on a database of its own, with a feed of its own.
pub async fn app() -> (App, TestDatabase, Faux) {
    let base = TestDatabase::avec([clientele::migrations()]).await;
    let faux = Faux::default();
    let (config, fil) = (base.config.clone(), faux.clone());
    let app = App::demarrer(move || Service {
        routes: clientele::service(State {
            db: config.pool(Session::requests(clientele::SERVICE)),
            authentification: Rc::new(fil.clone()),
        }),
        verifier: TestTokens::verifier(),
        cle_interne: None,
    });
    (app, base, faux)
}
