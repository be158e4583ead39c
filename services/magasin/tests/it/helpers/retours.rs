//! What comes back of a sale, as a till sends it.

use comptoir_test::{TestClient, TestResponse, TestTokens};
use comptoir_types::{Action, CompteId};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{agir, vendre, vente};

/// The sale of these lines, paid in cash; its id.
pub(crate) async fn vendue(appelant: &TestClient<'_>, session: &str, lignes: Value, especes: i64) -> String {
    let faite = vendre(appelant, vente(session, lignes, especes)).await.expect_status(201);
    faite["vente_id"].as_str().unwrap().to_owned()
}

/// The return of these lines `(rang, quantite)` at a till of the store 3, in cash.
pub(crate) fn retour(session: &str, lignes: &[(i32, i32)], especes: i64) -> Value {
    let lignes: Vec<_> =
        lignes.iter().map(|(rang, quantite)| json!({"rang": rang, "quantite": quantite})).collect();
    json!({
        "magasin_id": 3, "session_id": session, "motif": "insatisfait", "lignes": lignes,
        "remboursements": [{"moyen": "especes", "montant_cents": especes}],
    })
}

pub(crate) async fn rendre(appelant: &TestClient<'_>, vente: &str, corps: Value) -> TestResponse {
    agir(appelant, &format!("/api/ventes/{vente}/retours"), corps).await
}

pub(crate) async fn annuler(appelant: &TestClient<'_>, vente: &str, corps: Value) -> TestResponse {
    agir(appelant, &format!("/api/ventes/{vente}/annulation"), corps).await
}

/// The consent of a gestionnaire.
pub(crate) fn approbation(action: Action, magasin: i32, objet: Uuid) -> String {
    TestTokens::signer(&TestTokens::approbation(CompteId::new(Uuid::now_v7()), action, magasin, objet))
}
