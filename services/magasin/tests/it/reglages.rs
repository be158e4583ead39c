//! `/api/paiements/reglages`.

use comptoir_test::TestClient;
use comptoir_types::Role;
use serde_json::{Value, json};

use crate::helpers::valeur;

const CHEMIN: &str = "/api/paiements/reglages";

fn panne(refus: Value) -> Value {
    json!({ "refus_pour_mille": refus, "perte_pour_mille": 10, "latence_ms": 50, "panne_jusqua": null })
}

async fn changer(qui: &TestClient<'_>, version: &str, corps: Value) -> comptoir_test::TestResponse {
    qui.avec("If-Match", version).put(CHEMIN, corps).await
}

#[actix_web::test]
async fn a_responsable_sets_how_the_provider_fails() {
    let (app, base) = crate::app().await;
    let responsable = app.travailleur(Role::Responsable, &[]);
    let reponse = responsable.get(CHEMIN).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"1\""));
    let zero = json!({ "refus_pour_mille": 0, "perte_pour_mille": 0, "latence_ms": 0, "panne_jusqua": null });
    assert_eq!(reponse.expect_status(200), zero);
    let reponse = changer(&responsable, "\"1\"", panne(json!(1000))).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"2\""));
    assert_eq!(reponse.expect_status(200)["refus_pour_mille"], 1000);
    changer(&responsable, "\"1\"", panne(json!(5))).await.expect_problem(412, "version-perimee");
    changer(&responsable, "W/\"2\"", panne(json!(5))).await.expect_problem(412, "version-perimee");
    responsable.put(CHEMIN, panne(json!(5))).await.expect_problem(428, "if-match-requis");
    let date = json!({ "refus_pour_mille": 0, "perte_pour_mille": 0, "latence_ms": 0, "panne_jusqua": "2026-07-01T12:00:00Z" });
    assert_eq!(changer(&responsable, "\"2\"", date.clone()).await.expect_status(200), date);
    assert_eq!(
        valeur(&base, "select count(*) from magasin.outbox where type = 'audit.reglage_paiement'").await,
        "2"
    );
}

#[actix_web::test]
async fn a_setting_out_of_range_is_refused() {
    let (app, base) = crate::app().await;
    let responsable = app.travailleur(Role::Responsable, &[]);
    for refus in [json!(1001), json!(-1), json!(65536), json!(i64::MAX), json!("5"), json!(1.5), json!(null)]
    {
        changer(&responsable, "\"1\"", panne(refus)).await.expect_problem(400, "requete-invalide");
    }
    let lointaine = |annee: &str| json!({ "refus_pour_mille": 0, "perte_pour_mille": 0, "latence_ms": 0, "panne_jusqua": annee });
    for date in ["hier", "2026-07-01", "+999999-01-01T00:00:00Z"] {
        changer(&responsable, "\"1\"", lointaine(date)).await.expect_problem(400, "requete-invalide");
    }
    changer(&responsable, "\"1\"", json!({ "latence_ms": 1 })).await.expect_problem(400, "requete-invalide");
    assert_eq!(valeur(&base, "select version from magasin.reglage_paiement").await, "1");
}

#[actix_web::test]
async fn nobody_else_sees_them_and_nobody_without_the_simulated_provider() {
    let (app, base) = crate::app().await;
    app.travailleur(Role::Gestionnaire, &[3]).get(CHEMIN).await.expect_problem(403, "role-insuffisant");
    app.anonyme().get(CHEMIN).await.expect_problem(401, "non-authentifie");
    changer(&app.travailleur(Role::Employe, &[3]), "\"1\"", panne(json!(1)))
        .await
        .expect_problem(403, "role-insuffisant");
    let app = crate::demarrer(&base, magasin::Reglages { prestataire_simule: false, ..Default::default() });
    let responsable = app.travailleur(Role::Responsable, &[]);
    responsable.get(CHEMIN).await.expect_problem(404, "introuvable");
    changer(&responsable, "\"1\"", panne(json!(1))).await.expect_problem(404, "introuvable");
}
