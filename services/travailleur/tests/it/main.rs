//! The service over HTTP, on a real PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod droits;
mod programme;
mod store;
mod travailleurs;

use comptoir_auth::InternalKey;
use comptoir_server::Service;
use comptoir_test::{App, TestDatabase, TestTokens};
use comptoir_types::CompteId;
use uuid::Uuid;

/// The key of internal calls.
pub const CLE: &str = "une-cle-de-seize-et-plus";

/// The account of the worker with this number in donnees.sql.
pub fn compte(numero: u128) -> CompteId {
    CompteId::new(Uuid::from_u128(numero))
}

/// The service on a database of its own.
pub async fn app() -> (App, TestDatabase) {
    let base = TestDatabase::avec([travailleur::migrations()]).await;
    base.proprietaire(include_str!("donnees.sql")).await;
    let config = base.config.clone();
    let app = App::demarrer(move || Service {
        routes: travailleur::service(travailleur::State {
            db: config.pool(comptoir_database::Session::requests(travailleur::SERVICE)),
        }),
        verifier: TestTokens::verifier(),
        cle_interne: Some(InternalKey::parse(CLE).unwrap()),
    });
    (app, base)
}
