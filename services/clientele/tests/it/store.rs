//! The statements against the migrated schema, and the description.

use comptoir_test::{TestDatabase, statements};

#[actix_web::test]
async fn every_statement_prepares() {
    let base = TestDatabase::avec([clientele::migrations()]).await;
    let client = base.client(clientele::SERVICE).await;
    statements(&client, env!("CARGO_MANIFEST_DIR"), clientele::statements()).await;
}

#[actix_web::test]
async fn every_public_endpoint_is_described() {
    let api = serde_json::to_value(clientele::openapi()).unwrap();
    let chemins: Vec<&str> = api["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        chemins,
        [
            "/api/adresses",
            "/api/adresses/{id}",
            "/api/clients",
            "/api/clients/{id}",
            "/api/confidentialite",
            "/api/consentements",
            "/api/courriels",
            "/api/historique",
            "/api/incidents",
            "/api/incidents/{id}",
            "/api/invariants/clientele",
            "/api/loi25",
            "/api/loi25/{id}",
            "/api/loi25/{id}/fichier",
            "/api/notifications",
            "/api/notifications/{id}/lecture",
            "/api/profil",
            "/api/reconstruction/historique",
        ]
    );
    assert_eq!(
        api["paths"]["/api/profil"]["patch"]["security"],
        serde_json::json!([{ "jeton": ["client"] }])
    );
}
