//! Gift cards.

use comptoir_test::{TestClient, TestResponse};
use serde_json::{Value, json};
use uuid::Uuid;

use super::agir;

pub(crate) const REMPLACEMENT: &str = "/api/cartes/remplacement";

/// A card of this amount as a till sells it, by the terminal.
pub(crate) fn carte(cents: i64) -> Value {
    json!({
        "montant_cents": cents,
        "paiements": [{"moyen": "debit", "montant_cents": cents, "reference": "T1"}],
    })
}

/// A card that a till sold for this much.
pub(crate) async fn carte_vendue(appelant: &TestClient<'_>, session: &str, cents: i64) -> Value {
    agir(appelant, &format!("/api/sessions/{session}/cartes"), carte(cents)).await.expect_status(201)
}

/// Sells a card of this amount; its number.
pub(crate) async fn vendre_carte(appelant: &TestClient<'_>, session: &str, cents: i64) -> String {
    carte_vendue(appelant, session, cents).await["numero"].as_str().unwrap().to_owned()
}

/// What is left on the card of this number.
pub(crate) async fn solde(appelant: &TestClient<'_>, numero: &str) -> TestResponse {
    appelant.post("/api/cartes/solde", json!({ "numero": numero })).await
}

/// A sale of these lines, of which this card pays that much.
pub(crate) fn par_carte(session: &str, lignes: Value, numero: &str, cents: i64) -> Value {
    json!({
        "magasin_id": 3, "session_id": session, "lignes": lignes,
        "paiements": [{"moyen": "carte", "montant_cents": cents, "numero": numero}],
    })
}

/// Asks for what is left on a card, in cash.
pub(crate) async fn solder(appelant: &TestClient<'_>, session: &str, numero: &str) -> TestResponse {
    let corps = json!({ "session_id": session, "numero": numero });
    appelant.cle(Uuid::now_v7()).post("/api/cartes/remboursement", corps).await
}

/// What replaces the card of this document.
pub(crate) fn perdue(vendue: &Value) -> Value {
    json!({"magasin_id": 3, "document": vendue["document"], "derniers": vendue["derniers"]})
}

/// Asks for a card in the place of a lost one.
pub(crate) async fn remplacer(appelant: &TestClient<'_>, corps: Value) -> TestResponse {
    agir(appelant, REMPLACEMENT, corps).await
}
