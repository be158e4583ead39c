//! Requests and transfers, as their ends send them.

use comptoir_test::{App, TestClient, TestResponse};
use comptoir_types::Role;
use serde_json::{Value, json};

use super::agir;

/// Who sends and receives at the logistics centre.
pub(crate) fn logistique(app: &App) -> TestClient<'_> {
    app.travailleur(Role::Gestionnaire, &[2])
}

/// The lines `(produit, quantite)`.
pub(crate) fn lignes(lignes: &[(i32, i32)]) -> Value {
    lignes.iter().map(|(produit, quantite)| json!({"produit_id": produit, "quantite": quantite})).collect()
}

/// The answers `(produit, recue)` for the lines of a transfer.
pub(crate) fn recues(lignes: &[(i32, i32)]) -> Value {
    let lignes: Value =
        lignes.iter().map(|(produit, recue)| json!({"produit_id": produit, "recue": recue})).collect();
    json!({ "lignes": lignes })
}

/// Puts these lines on the transfer between two places.
pub(crate) async fn transferer(
    appelant: &TestClient<'_>,
    (source, destination): (i32, i32),
    de: &[(i32, i32)],
) -> TestResponse {
    let corps = json!({"source_id": source, "destination_id": destination, "lignes": lignes(de)});
    agir(appelant, "/api/transferts", corps).await
}

/// Asks for these products.
pub(crate) async fn demander(appelant: &TestClient<'_>, lieu: i32, quoi: &[(i32, i32)]) -> TestResponse {
    agir(appelant, "/api/demandes", json!({"lieu_id": lieu, "lignes": lignes(quoi)})).await
}

/// Takes this step with a document as it was read.
pub(crate) async fn etape(
    appelant: &TestClient<'_>,
    document: &Value,
    etape: &str,
    corps: Value,
) -> TestResponse {
    let (nom, id) = match document["transfert_id"].as_str() {
        Some(id) if document.get("demande_id").is_none() => ("transferts", id),
        _ => ("demandes", document["demande_id"].as_str().unwrap()),
    };
    let version = format!("\"{}\"", document["version"]);
    appelant.avec("If-Match", version).post(&format!("/api/{nom}/{id}/{etape}"), corps).await
}
