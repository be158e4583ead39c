//! A till and who works at it.

use comptoir_test::{App, TestClient, TestResponse};
use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

/// Somebody at the till of the store 3.
pub(crate) fn caissier(app: &App) -> TestClient<'_> {
    app.travailleur(Role::Employe, &[3])
}

/// Opens a session of this till; gives its id.
pub(crate) async fn ouvrir(appelant: &TestClient<'_>, caisse: i32) -> String {
    let corps = json!({"caisse_id": caisse, "fond_cents": 20000});
    let session = appelant.cle(Uuid::now_v7()).post("/api/sessions", corps).await.expect_status(201);
    session["session_id"].as_str().unwrap().to_owned()
}

/// Posts under a key of its own.
pub(crate) async fn agir(appelant: &TestClient<'_>, chemin: &str, corps: Value) -> TestResponse {
    appelant.cle(Uuid::now_v7()).post(chemin, corps).await
}
