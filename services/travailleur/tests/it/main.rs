//! The service over HTTP, on a real PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod audit;
mod audit_lecteurs;
mod droits;
mod embauche;
mod equipe;
mod fil;
mod monde;
mod nip;
mod programme;
mod quarts;
mod store;
mod travailleurs;

use comptoir_test::{App, TestDatabase};

pub(crate) use monde::{CLE, Monde, compte};

/// The service on a database of its own.
pub async fn app() -> (App, TestDatabase) {
    let Monde { app, base, .. } = Monde::nouveau().await;
    (app, base)
}
