//! The statements against the migrated schema.

use comptoir_test::Base;

#[actix_web::test]
async fn every_statement_prepares() {
    let base = Base::avec([panier::migrations()]).await;
    let client = base.client(panier::SERVICE).await;
    for sql in panier::statements() {
        client.prepare(sql).await.unwrap_or_else(|error| panic!("{error:?}: {sql}"));
    }
}
