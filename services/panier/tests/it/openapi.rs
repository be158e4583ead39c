//! The description, and the invariants.

use comptoir_test::fixtures::Panier;
use comptoir_types::{Portee, Role};
use serde_json::json;

#[actix_web::test]
async fn every_public_endpoint_is_described_and_no_internal_one() {
    let api = serde_json::to_value(panier::openapi()).unwrap();
    let chemins: Vec<&str> = api["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        chemins,
        [
            "/api/invariants/panier",
            "/api/panier/actualisation",
            "/api/panier/checkout",
            "/api/panier/fusion",
            "/api/panier/items",
            "/api/panier/items/{id}",
            "/api/panier/verification",
        ]
    );
    let libre = json!([{}, { "jeton": ["client"] }]);
    assert_eq!(api["paths"]["/api/panier/items"]["get"]["security"], libre);
    assert_eq!(api["paths"]["/api/panier/checkout"]["post"]["security"], json!([{ "jeton": ["client"] }]));
}

#[actix_web::test]
async fn the_invariants_are_counted_for_those_who_may_know() {
    let (app, base, _faux) = crate::app().await;
    let chemin = "/api/invariants/panier";
    let constats = app.travailleur(Role::Responsable, &[]).get(chemin).await.expect_status(200);
    assert_eq!(constats[0]["numero"], "I-29");
    assert_eq!(constats[0]["violations"], 0);
    base.inserer(&[Panier::nouveau(crate::compte()).en_commande().age(3600)]).await;
    let constats = app.machine(&[Portee::Invariants]).get(chemin).await.expect_status(200);
    assert_eq!(constats[0]["violations"], 1);
    app.anonyme().get(chemin).await.expect_problem(401, "non-authentifie");
    app.travailleur(Role::Gestionnaire, &[1]).get(chemin).await.expect_problem(403, "role-insuffisant");
    app.machine(&[Portee::Stock]).get(chemin).await.expect_problem(403, "role-insuffisant");
}
