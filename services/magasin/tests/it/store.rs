//! The statements against the migrated schema.

use comptoir_test::{TestDatabase, statements};
use comptoir_types::Taxe;

#[actix_web::test]
async fn every_statement_prepares() {
    let base = TestDatabase::avec([magasin::migrations()]).await;
    let client = base.client(magasin::SERVICE).await;
    statements(&client, env!("CARGO_MANIFEST_DIR"), magasin::statements()).await;
}

struct Ligne {
    quantite: i32,
    taxe: Taxe,
}
comptoir_database::from_row!(Ligne { quantite, taxe });

#[actix_web::test]
async fn a_row_is_read_by_name_and_what_is_missing_or_unknown_is_an_error() {
    let base = TestDatabase::avec([magasin::migrations()]).await;
    let client = base.client(magasin::SERVICE).await;
    let lue: Ligne = client.one("select 'detaxee' as taxe, 2 as quantite", &[]).await.unwrap();
    assert_eq!((lue.quantite, lue.taxe), (2, Taxe::Detaxee));
    for sql in [
        "select 2 as quantite",
        "select 2 as quantite, null::text as taxe",
        "select 2 as quantite, 'inconnue' as taxe",
        "select '2' as quantite, 'detaxee' as taxe",
    ] {
        assert!(client.one::<Ligne>(sql, &[]).await.is_err(), "{sql}");
    }
}
