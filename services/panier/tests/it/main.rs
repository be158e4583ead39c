//! The service over HTTP, on a real PostgreSQL, with a `magasin` that does as it is told.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod checkout;
mod cles;
mod faux;
mod fusion;
mod helpers;
mod http;
mod items;
mod jobs;
mod mesures;
mod openapi;
mod programme;
mod store;
mod verification;

use std::rc::Rc;

use comptoir_clients::Magasin;
use comptoir_database::Session;
use comptoir_server::Service;
use comptoir_telemetry::Metrics;
use comptoir_test::{App, TestClient, TestDatabase, TestTokens};
use comptoir_types::CompteId;
use panier::{Mesures, State};
use serde_json::{Value, json};
use uuid::Uuid;

pub use faux::Faux;

/// The service on a database of its own, with a `magasin` of its own.
pub async fn app() -> (App, TestDatabase, Faux) {
    let base = TestDatabase::avec([panier::migrations()]).await;
    let faux = Faux::neuf();
    let magasin = faux.clone();
    (avec(&base, move || Rc::new(magasin.clone())), base, faux)
}

/// The service on this database; called twice, two replicas of it.
pub fn avec(base: &TestDatabase, magasin: impl Fn() -> Rc<dyn Magasin> + Clone + Send + 'static) -> App {
    comptant(base, &mesures(), magasin)
}

/// The same, that counts here.
pub fn comptant(
    base: &TestDatabase,
    mesures: &Mesures,
    magasin: impl Fn() -> Rc<dyn Magasin> + Clone + Send + 'static,
) -> App {
    let (config, mesures) = (base.config.clone(), mesures.clone());
    App::demarrer(move || Service {
        routes: panier::service(State {
            db: config.pool(Session::requests(panier::SERVICE)),
            magasin: magasin(),
            mesures: mesures.clone(),
        }),
        verifier: TestTokens::verifier(),
        cle_interne: None,
    })
}

/// Counters that nobody reads.
pub fn mesures() -> Mesures {
    Mesures::new(&Metrics::new().unwrap()).unwrap()
}

/// A client of their own.
pub fn compte() -> CompteId {
    CompteId::new(Uuid::now_v7())
}

/// Puts so many of a product in the caller's cart.
pub async fn ajouter(appelant: &TestClient<'_>, produit_id: i32, quantite: i32) -> Value {
    appelant
        .post("/api/panier/items", json!({ "produit_id": produit_id, "quantite": quantite }))
        .await
        .expect_status(200)
}

/// The products and quantities of a cart.
pub fn lignes(panier: &Value) -> Vec<(i64, i64)> {
    let ligne = |item: &Value| (item["produit_id"].as_i64().unwrap(), item["quantite"].as_i64().unwrap());
    panier["items"].as_array().unwrap().iter().map(ligne).collect()
}
