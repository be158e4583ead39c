//! What the tests of several files need.

use std::rc::Rc;

use comptoir_database::Session;
use comptoir_test::{TestClient, TestDatabase, TestResponse};
use panier::State;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{Faux, mesures};

pub(crate) const CHECKOUT: &str = "/api/panier/checkout";
pub(crate) const ITEMS: &str = "/api/panier/items";

/// A collection at place 3.
pub(crate) fn corps() -> Value {
    json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "Chloe@Client.Example" })
}

pub(crate) fn livraison(champ: &str, valeur: Value) -> Value {
    let mut adresse = json!({
        "destinataire": "Chloé Roy", "ligne1": "1, rue Rachel", "ville": "Montréal",
        "province": "qc", "code_postal": "h2j 2k1",
    });
    adresse[champ] = valeur;
    json!({ "mode": "livraison", "lieu_id": 2, "courriel": "chloe@client.example", "adresse": adresse })
}

pub(crate) async fn commander(client: &TestClient<'_>, cle: Uuid) -> TestResponse {
    client.cle(cle).post(CHECKOUT, corps()).await
}

/// Waits until `magasin` has been asked to make that many orders.
pub(crate) async fn atteint(faux: &Faux, commandes: usize) {
    while faux.appels("commander") < commandes {
        actix_web::rt::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

pub(crate) async fn etats(base: &TestDatabase, attendus: &str) {
    base.expect_no_rows(&format!(
        "select (coalesce(string_agg(etat, ' ' order by cree_le), '') <> '{attendus}')::int from panier.panier"
    ))
    .await;
}

pub(crate) fn state(base: &TestDatabase, faux: &Faux) -> State {
    let db = base.config.pool(Session::background(panier::SERVICE));
    State { db, magasin: Rc::new(faux.clone()), mesures: mesures() }
}

pub(crate) async fn vieillir(base: &TestDatabase) {
    base.proprietaire("update panier.panier set modifie_le = modifie_le - interval '31 s'").await;
}
