//! The statements against the migrated schema.

use authentification::SERVICE;
use comptoir_test::{TestDatabase, statements};

#[actix_web::test]
async fn every_statement_prepares() {
    let base = TestDatabase::avec([authentification::migrations()]).await;
    let client = base.client(SERVICE).await;
    statements(&client, env!("CARGO_MANIFEST_DIR"), authentification::statements()).await;
}

#[test]
fn internal_routes_are_not_described() {
    let api = authentification::openapi();
    assert!(!api.paths.paths.is_empty());
    assert!(api.paths.paths.keys().all(|chemin| chemin.starts_with("/api/")));
}
