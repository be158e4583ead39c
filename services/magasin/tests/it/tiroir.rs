//! What moves the cash of a drawer besides sales.

use comptoir_test::TestDatabase;
use comptoir_types::Role;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{agir, ouvrir};

/// Counts a return in this session of store `magasin`, as the returns do; its number.
async fn compter_retour(
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

#[actix_web::test]
async fn a_return_is_counted_by_an_open_session_of_its_store() {
    let (app, base) = crate::app().await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&caissier, 1).await;
    for (especes, numero) in [(1500, "MTL-1-1-R1"), (0, "MTL-1-1-R2"), (18_500, "MTL-1-1-R3")] {
        assert_eq!(compter_retour(&base, &session, 3, especes).await.unwrap().as_deref(), Some(numero));
    }
    let refus = compter_retour(&base, &session, 3, 5).await.unwrap_err();
    assert_eq!(refus.constraint(), Some("session_tiroir_positif"));
    assert_eq!(compter_retour(&base, &session, 4, 0).await.unwrap(), None);
    let lue = app.travailleur(Role::Responsable, &[]).get(&format!("/api/sessions/{session}")).await;
    let lue = lue.expect_status(200);
    assert_eq!((&lue["nb_retours"], &lue["attendu_cents"]), (&json!(3), &json!(0)));
    agir(&caissier, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    assert_eq!(compter_retour(&base, &session, 3, 0).await.unwrap(), None);
}
