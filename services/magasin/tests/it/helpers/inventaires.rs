//! A stock-take of the store 3.

use comptoir_test::TestClient;
use serde_json::{Value, json};
use uuid::Uuid;

use super::agir;

pub(crate) const INVENTAIRES: &str = "/api/inventaires";

/// Opens one of the whole store; gives its path.
pub(crate) async fn ouvrir_inventaire(gestionnaire: &TestClient<'_>) -> String {
    let ouvert = agir(gestionnaire, INVENTAIRES, json!({"lieu_id": 3})).await.expect_status(201);
    format!("{INVENTAIRES}/{}", ouvert["inventaire_id"].as_str().unwrap())
}

/// What a scanner reads.
pub(crate) fn lecture(produit: i32, quantite: i64) -> Value {
    json!({"appareil": "PDA-1", "produit_id": produit, "quantite": quantite})
}

/// Reads it, under a key of its own; how many all readings make.
pub(crate) async fn lire(employe: &TestClient<'_>, chemin: &str, corps: Value) -> i64 {
    let lue = employe.cle(Uuid::now_v7()).post(&format!("{chemin}/lectures"), corps).await;
    lue.expect_status(201)["comptee"].as_i64().unwrap()
}

/// The products of the stock-take that stand like this.
pub(crate) async fn revue(employe: &TestClient<'_>, chemin: &str, etat: &str) -> Vec<Value> {
    let page = employe.get(&format!("{chemin}/revue?etat={etat}")).await.expect_status(200);
    page["elements"].as_array().unwrap().clone()
}
