//! `/api/adresses`.

use comptoir_test::{App, TestClient, TestDatabase};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::Faux;

const ADRESSES: &str = "/api/adresses";

fn maison(defaut: bool) -> Value {
    json!({ "genre": "livraison", "destinataire": "Chloé Roy", "ligne1": "12, rue des Érables", "ligne2": null,
            "ville": "Montréal", "province": "qc", "code_postal": "h2j 2k1", "defaut": defaut })
}

fn sans(champ: &str) -> Value {
    let mut corps = maison(false);
    corps.as_object_mut().unwrap().remove(champ);
    corps
}

async fn service() -> (App, TestDatabase, Faux) {
    crate::app().await
}

async fn ajouter(client: &TestClient<'_>, corps: Value) -> Value {
    client.post(ADRESSES, corps).await.expect_status(201)
}

#[actix_web::test]
async fn an_address_is_kept_as_it_is_written_and_a_new_default_replaces_the_old() {
    let (app, _base, faux) = service().await;
    let client = app.client(faux.inscrire());
    let premiere = ajouter(&client, maison(true)).await;
    assert_eq!((&premiere["province"], &premiere["code_postal"]), (&json!("QC"), &json!("H2J2K1")));
    assert_eq!(premiere["version"], 1);
    let seconde = ajouter(&client, maison(true)).await;
    let mut facture = maison(true);
    facture["genre"] = json!("facturation");
    ajouter(&client, facture).await;
    let liste = client.get(ADRESSES).await.expect_status(200);
    let defauts: Vec<_> = liste.as_array().unwrap().iter().filter(|a| a["defaut"] == true).collect();
    assert_eq!(defauts.len(), 2, "one per kind: {liste}");
    assert!(defauts.iter().any(|adresse| adresse["adresse_id"] == seconde["adresse_id"]));
    let ancienne = liste.as_array().unwrap().iter().find(|a| a["adresse_id"] == premiere["adresse_id"]);
    assert_eq!(ancienne.unwrap()["version"], 2, "a default that is lost is a change");
}

#[actix_web::test]
async fn many_defaults_at_once_leave_one() {
    let (app, base, faux) = service().await;
    let compte = faux.inscrire();
    let client = app.client(compte);
    client.get("/api/profil").await.expect_status(200);
    let envois = (0..12).map(|_| {
        let client = app.client(compte);
        async move { ajouter(&client, maison(true)).await }
    });
    join_all(envois).await;
    base.expect_no_rows("select count(*) - 1 from clientele.adresse where defaut").await;
    base.expect_no_rows("select count(*) - 12 from clientele.adresse").await;
}

#[actix_web::test]
async fn a_client_keeps_twenty_addresses_also_when_they_come_at_once() {
    let (app, base, faux) = service().await;
    let compte = faux.inscrire();
    for _ in 0..15 {
        ajouter(&app.client(compte), maison(false)).await;
    }
    let envois = (0..10).map(|_| {
        let client = app.client(compte);
        async move { client.post(ADRESSES, maison(false)).await }
    });
    let (faits, refuses): (Vec<_>, Vec<_>) =
        join_all(envois).await.into_iter().partition(|reponse| reponse.statut == 201);
    assert_eq!(faits.len(), 5);
    for refuse in refuses {
        assert_eq!(refuse.expect_problem(409, "etat-incompatible")["etat"], "complet");
    }
    base.expect_no_rows("select count(*) - 20 from clientele.adresse").await;
}

#[actix_web::test]
async fn an_address_is_written_anew_from_the_version_seen() {
    let (app, _base, faux) = service().await;
    let client = app.client(faux.inscrire());
    let adresse = ajouter(&client, maison(false)).await;
    let chemin = format!("{ADRESSES}/{}", adresse["adresse_id"].as_str().unwrap());
    let mut corps = maison(true);
    corps["ville"] = json!("Laval");
    client.put(&chemin, corps.clone()).await.expect_problem(428, "if-match-requis");
    let reponse = client.avec("If-Match", "\"1\"").put(&chemin, corps.clone()).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"2\""));
    let changee = reponse.expect_status(200);
    assert_eq!((&changee["ville"], &changee["defaut"]), (&json!("Laval"), &json!(true)));
    let perimee = client.avec("If-Match", "\"1\"").put(&chemin, corps).await;
    assert_eq!(perimee.en_tete("etag"), Some("\"2\""));
    perimee.expect_problem(412, "version-perimee");
    client.delete(&chemin).await.expect_status(204);
    client.delete(&chemin).await.expect_problem(404, "introuvable");
}

#[actix_web::test]
async fn the_address_of_another_is_not_found() {
    let (app, base, faux) = service().await;
    let elle = app.client(faux.inscrire());
    let adresse = ajouter(&elle, maison(false)).await;
    let chemin = format!("{ADRESSES}/{}", adresse["adresse_id"].as_str().unwrap());
    let autre = app.client(faux.inscrire());
    autre.avec("If-Match", "\"1\"").put(&chemin, maison(true)).await.expect_problem(404, "introuvable");
    autre.delete(&chemin).await.expect_problem(404, "introuvable");
    assert_eq!(autre.get(ADRESSES).await.expect_status(200), json!([]));
    base.expect_no_rows("select count(*) - 1 from clientele.adresse where version = 1").await;
    let inconnue = format!("{ADRESSES}/{}", Uuid::now_v7());
    elle.delete(&inconnue).await.expect_problem(404, "introuvable");
}

#[actix_web::test]
async fn what_is_no_address_is_refused_by_its_field() {
    let (app, base, faux) = service().await;
    let client = app.client(faux.inscrire());
    for (champ, valeur) in [
        ("province", json!("XX")),
        ("province", json!("Québec")),
        ("code_postal", json!("12345")),
        ("code_postal", json!("D2J2K1")),
        ("genre", json!("vacances")),
        ("ville", json!("")),
        ("ligne1", json!("a\nb")),
        ("destinataire", json!("x".repeat(101))),
        ("defaut", json!("oui")),
    ] {
        let mut corps = maison(false);
        corps[champ] = valeur.clone();
        let probleme = client.post(ADRESSES, corps).await.expect_problem(400, "requete-invalide");
        assert_eq!(probleme["erreurs"][0]["champ"], champ, "{valeur}: {probleme}");
    }
    for champ in ["genre", "destinataire", "ligne1", "ville", "province", "code_postal"] {
        client.post(ADRESSES, sans(champ)).await.expect_problem(400, "requete-invalide");
    }
    let mut inconnu = maison(false);
    inconnu["pays"] = json!("CA");
    client.post(ADRESSES, inconnu).await.expect_problem(400, "requete-invalide");
    base.expect_no_rows("select count(*) from clientele.adresse").await;
}
