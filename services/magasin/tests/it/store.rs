//! The statements against the migrated schema.

use comptoir_test::{Base, statements};

#[actix_web::test]
async fn every_statement_prepares() {
    let base = Base::avec([magasin::migrations()]).await;
    let client = base.client(magasin::SERVICE).await;
    statements(&client, env!("CARGO_MANIFEST_DIR"), magasin::statements()).await;
}
