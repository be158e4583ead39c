//! The service over HTTP, on a real PostgreSQL.

mod produits;
mod store;

use comptoir_server::Service;
use comptoir_test::{App, Base, Jetons};

/// The service on a database of its own.
pub async fn app() -> (App, Base) {
    let base = Base::avec([magasin::migrations()]).await;
    base.proprietaire(include_str!("donnees.sql")).await;
    let config = base.config.clone();
    let app = App::demarrer(move || Service {
        routes: magasin::service(magasin::State {
            db: config.pool(comptoir_pg::Session::requests(magasin::SERVICE)),
        }),
        verifier: Jetons::verifier(),
        cle_interne: None,
    });
    (app, base)
}
