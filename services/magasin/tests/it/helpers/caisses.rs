//! A till and who works at it.

use comptoir_test::{App, TestClient, TestDatabase, TestResponse};
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

/// Counts a return in this session of store `magasin`, as the returns do; its number.
pub(crate) async fn compter_retour(
    base: &TestDatabase,
    session: &str,
    magasin: i32,
    especes: i64,
) -> Result<Option<String>, comptoir_database::Error> {
    let client = base.client(magasin::SERVICE).await;
    let sql = "select magasin.compter_retour($1, $2, $3)";
    let comptoir_database::Value(numero) =
        client.one(sql, &[&session.parse::<Uuid>().unwrap(), &magasin, &especes]).await?;
    Ok(numero)
}

/// Lets the stores take containers back.
pub(crate) async fn reprendre(base: &TestDatabase) {
    base.proprietaire("update magasin.lieu set reprend_consignes = true where type = 'magasin'").await;
}

/// Sends what must be refused, in both languages.
pub(crate) async fn refuser(appelant: &TestClient<'_>, chemin: &str, corps: Value) {
    for langue in ["fr", "en"] {
        let reponse = agir(&appelant.avec("Accept-Language", langue), chemin, corps.clone()).await;
        let titre = reponse.expect_problem(400, "requete-invalide")["title"].clone();
        assert_eq!(titre, if langue == "fr" { "Requête invalide" } else { "Invalid request" }, "{corps}");
    }
}
