//! `/api/profil`.

use actix_web::http::Method;
use comptoir_test::{App, TestClient, TestResponse};
use comptoir_types::{CompteId, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::Faux;

const PROFIL: &str = "/api/profil";

async fn modifier(client: &TestClient<'_>, version: i32, corps: Value) -> TestResponse {
    client.avec("If-Match", format!("\"{version}\"")).patch(PROFIL, corps).await
}

async fn inscrit<'a>(app: &'a App, faux: &Faux) -> TestClient<'a> {
    let client = app.client(faux.inscrire());
    client.get(PROFIL).await.expect_status(200);
    client
}

#[actix_web::test]
async fn a_profile_is_there_as_soon_as_its_account_is() {
    let (app, _base, faux) = crate::app().await;
    let compte = faux.inscrire();
    let reponse = app.client(compte).get(PROFIL).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"1\""));
    let profil = reponse.expect_status(200);
    assert_eq!(profil["client_id"], compte.to_string());
    assert_eq!(profil["prenom"], "Chloé");
    assert_eq!(profil["nom"], "Roy");
    assert_eq!(profil["courriel"], "chloe@client.example");
    assert_eq!(profil["telephone"], Value::Null);
    assert_eq!(profil["langue"], "fr");
    assert_eq!(profil["etat"], "actif");
    app.client(compte).get(PROFIL).await.expect_status(200);
    assert_eq!(faux.appels(), 1);
}

#[actix_web::test]
async fn an_account_without_profile_is_not_found_and_a_silent_feed_is_told() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(CompteId::new(Uuid::now_v7()));
    client.get(PROFIL).await.expect_problem(404, "introuvable");
    modifier(&client, 1, json!({})).await.expect_problem(404, "introuvable");
    faux.tomber();
    let reponse = client.get(PROFIL).await;
    assert_eq!(reponse.en_tete("retry-after"), Some("1"));
    reponse.expect_problem(503, "indisponible");
}

#[actix_web::test]
async fn a_profile_that_is_known_needs_no_feed() {
    let (app, _base, faux) = crate::app().await;
    let client = inscrit(&app, &faux).await;
    faux.tomber();
    client.get(PROFIL).await.expect_status(200);
    modifier(&client, 1, json!({ "langue": "en" })).await.expect_status(200);
}

#[actix_web::test]
async fn what_is_sent_changes_and_what_is_absent_stays() {
    let (app, _base, faux) = crate::app().await;
    let client = inscrit(&app, &faux).await;
    let reponse = modifier(&client, 1, json!({ "telephone": "+15145550123", "prenom": " Zoé " })).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"2\""));
    let profil = reponse.expect_status(200);
    assert_eq!(profil["telephone"], "+15145550123");
    assert_eq!(profil["prenom"], "Zoé");
    assert_eq!(profil["nom"], "Roy");
    let profil = modifier(&client, 2, json!({ "langue": "en", "nom": "Côté" })).await.expect_status(200);
    assert_eq!(profil["telephone"], "+15145550123");
    assert_eq!(profil["langue"], "en");
    let profil = modifier(&client, 3, json!({ "telephone": null })).await.expect_status(200);
    assert_eq!(profil["telephone"], Value::Null);
    assert_eq!(profil["nom"], "Côté");
    assert_eq!(client.get(PROFIL).await.expect_status(200), profil);
}

#[actix_web::test]
async fn a_change_of_a_stale_version_is_refused_with_the_version_of_now() {
    let (app, _base, faux) = crate::app().await;
    let client = inscrit(&app, &faux).await;
    client.patch(PROFIL, json!({})).await.expect_problem(428, "if-match-requis");
    let essais = (0..8).map(|rang| modifier(&client, 1, json!({ "nom": format!("Nom {rang}") })));
    let reponses = futures_util::future::join_all(essais).await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 200).count(), 1);
    for reponse in reponses.into_iter().filter(|reponse| reponse.statut != 200) {
        assert_eq!(reponse.en_tete("etag"), Some("\"2\""));
        reponse.expect_problem(412, "version-perimee");
    }
    for etag in ["1", "W/\"2\"", "*", "\"99999999999\"", "\"\""] {
        client.avec("If-Match", etag).patch(PROFIL, json!({})).await.expect_problem(412, "version-perimee");
    }
}

#[actix_web::test]
async fn bad_input_is_refused_and_changes_nothing() {
    let (app, _base, faux) = crate::app().await;
    let client = inscrit(&app, &faux).await;
    let profil = client.get(PROFIL).await.expect_status(200);
    for corps in [
        json!([]),
        json!({ "prenom": null }),
        json!({ "nom": "" }),
        json!({ "nom": "  " }),
        json!({ "nom": "a\0b" }),
        json!({ "nom": "x".repeat(101) }),
        json!({ "nom": 1 }),
        json!({ "langue": "de" }),
        json!({ "langue": null }),
        json!({ "telephone": "" }),
        json!({ "telephone": "5145550123" }),
        json!({ "telephone": "+1514555012\0" }),
        json!({ "telephone": 15_145_550_123_u64 }),
        json!({ "courriel": "autre@client.example" }),
        json!({ "etat": "efface" }),
        json!({ "version": 9 }),
    ] {
        modifier(&client, 1, corps).await.expect_problem(400, "requete-invalide");
    }
    let version = client.avec("If-Match", "\"1\"");
    let brut = |type_de, corps: Vec<u8>| version.brut(Method::PATCH, PROFIL, type_de, corps);
    brut(Some("text/plain"), b"{}".to_vec()).await.expect_problem(415, "type-non-supporte");
    brut(Some("application/json"), b"{".to_vec()).await.expect_problem(400, "requete-invalide");
    let grand = vec![b' '; comptoir_http::CORPS_MAX + 1];
    brut(Some("application/json"), grand).await.expect_problem(413, "corps-trop-grand");
    assert_eq!(client.get(PROFIL).await.expect_status(200), profil);
}

#[actix_web::test]
async fn a_profile_is_its_owners_alone() {
    let (app, base, faux) = crate::app().await;
    let (un, autre) = (inscrit(&app, &faux).await, inscrit(&app, &faux).await);
    modifier(&un, 1, json!({ "nom": "Changé" })).await.expect_status(200);
    assert_eq!(autre.get(PROFIL).await.expect_status(200)["nom"], "Roy");
    base.expect_no_rows("select count(*) - 1 from clientele.client where nom = 'Changé'").await;
    app.anonyme().get(PROFIL).await.expect_problem(401, "non-authentifie");
    modifier(&app.anonyme(), 1, json!({})).await.expect_problem(401, "non-authentifie");
    app.porteur("faux").get(PROFIL).await.expect_problem(401, "non-authentifie");
    let responsable = app.travailleur(Role::Responsable, &[1]);
    responsable.get(PROFIL).await.expect_problem(403, "role-insuffisant");
    modifier(&responsable, 1, json!({})).await.expect_problem(403, "role-insuffisant");
    app.machine(&[]).get(PROFIL).await.expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn an_erased_profile_cannot_be_changed() {
    let (app, base, faux) = crate::app().await;
    let client = inscrit(&app, &faux).await;
    base.proprietaire(
        "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null",
    )
    .await;
    modifier(&client, 1, json!({ "nom": "Revenu" })).await.expect_problem(404, "introuvable");
    base.expect_no_rows("select count(*) from clientele.client where nom is not null").await;
}
