//! The statements against the migrated schema.

use comptoir_test::{TestDatabase, statements};

#[actix_web::test]
async fn every_statement_prepares() {
    let base = TestDatabase::avec([travailleur::migrations()]).await;
    let client = base.client(travailleur::SERVICE).await;
    statements(&client, env!("CARGO_MANIFEST_DIR"), travailleur::statements()).await;
}

#[test]
fn internal_routes_are_not_described() {
    let api = travailleur::openapi();
    assert!(!api.paths.paths.is_empty());
    assert!(api.paths.paths.keys().all(|chemin| chemin.starts_with("/api/")));
}
