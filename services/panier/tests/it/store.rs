//! The statements against the migrated schema.

use comptoir_test::{TestDatabase, statements};

#[actix_web::test]
async fn every_statement_prepares() {
    let base = TestDatabase::avec([panier::migrations()]).await;
    let client = base.client(panier::SERVICE).await;
    statements(&client, env!("CARGO_MANIFEST_DIR"), panier::statements()).await;
}
