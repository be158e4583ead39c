//! The statements against the migrated schema.

use comptoir_test::Base;

#[actix_web::test]
async fn every_statement_prepares() {
    let base = Base::avec([magasin::migrations()]).await;
    let client = base.client(magasin::SERVICE).await;
    for sql in magasin::statements() {
        client.prepare(sql).await.unwrap_or_else(|error| panic!("{error:?}: {sql}"));
    }
}
