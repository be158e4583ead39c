//! `POST /api/auth/inscription`.

use actix_web::http::Method;
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::{MOT_DE_PASSE, Monde};

const CHEMIN: &str = "/api/auth/inscription";

fn corps() -> Value {
    json!({
        "courriel": "Chloe@Client.example", "mot_de_passe": MOT_DE_PASSE, "prenom": "Chloé", "nom": "D'Amour",
        "langue": "en", "consentements": [{ "finalite": "infolettre", "accorde": true }, { "finalite": "mesure", "accorde": false }],
    })
}

/// The body with one field changed.
fn avec(champ: &str, valeur: Value) -> Value {
    let mut corps = corps();
    corps[champ] = valeur;
    corps
}

#[actix_web::test]
async fn an_account_and_its_event_are_written_together() {
    let monde = Monde::nouveau().await;
    let compte = monde.app.anonyme().post(CHEMIN, corps()).await.expect_status(201)["compte_id"].clone();
    let evenements = monde.evenements("compte.cree").await;
    assert_eq!(evenements.len(), 1);
    assert_eq!(evenements[0]["position"], 1);
    assert_eq!(evenements[0]["agregat_id"], compte);
    assert_eq!(
        evenements[0]["charge"],
        json!({
            "courriel": "chloe@client.example", "prenom": "Chloé", "nom": "D'Amour", "langue": "en",
            "consentements": [{ "finalite": "infolettre", "accorde": true }, { "finalite": "mesure", "accorde": false }],
        })
    );
    monde.connecter("chloe@client.example", MOT_DE_PASSE).await.expect_status(200);
}

#[actix_web::test]
async fn language_and_consents_may_be_left_out() {
    let monde = Monde::avec("ana@client.example").await;
    let charge = monde.evenements("compte.cree").await.remove(0)["charge"].clone();
    assert_eq!((&charge["langue"], &charge["consentements"]), (&json!("fr"), &json!([])));
}

#[actix_web::test]
async fn an_e_mail_has_one_account_however_it_is_written() {
    let monde = Monde::avec("ana@client.example").await;
    for courriel in ["ana@client.example", "ANA@client.EXAMPLE"] {
        monde.inscrire(courriel).await.expect_problem(409, "courriel-pris");
    }
    monde.compte("compte", 1).await;
    monde.compte("outbox", 1).await;
}

#[actix_web::test]
async fn of_registrations_at_once_one_wins() {
    let monde = Monde::nouveau().await;
    let reponses = join_all((0..6).map(|_| monde.inscrire("ana@client.example"))).await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 201).count(), 1);
    for reponse in reponses.into_iter().filter(|reponse| reponse.statut != 201) {
        reponse.expect_problem(409, "courriel-pris");
    }
    monde.compte("outbox", 1).await;
}

#[actix_web::test]
async fn a_weak_password_is_refused() {
    let monde = Monde::nouveau().await;
    for faible in ["", "123456789", "ééééééééé", "chloe@client.example", "CHLOE@CLIENT.EXAMPLE"] {
        let reponse = monde.app.anonyme().post(CHEMIN, avec("mot_de_passe", json!(faible))).await;
        reponse.expect_problem(400, "mot-de-passe-faible");
    }
    monde.compte("compte", 0).await;
}

#[actix_web::test]
async fn what_is_not_understood_changes_nothing() {
    let monde = Monde::nouveau().await;
    let anonyme = monde.app.anonyme();
    let choix = json!({ "finalite": "mesure", "accorde": true });
    for mauvais in [
        json!([]),
        json!({}),
        json!(null),
        avec("courriel", json!(7)),
        avec("courriel", json!("sans arobase")),
        avec("courriel", json!("a\u{0}b@client.example")),
        avec("courriel", json!(format!("{}@client.example", "a".repeat(250)))),
        avec("mot_de_passe", json!("é".repeat(129))),
        avec("mot_de_passe", json!(1_234_567_890)),
        avec("prenom", json!("")),
        avec("prenom", json!("a\u{0}b")),
        avec("nom", json!("x".repeat(81))),
        avec("langue", json!("de")),
        avec("consentements", json!([choix, choix])),
        avec("consentements", json!([{ "finalite": "tout", "accorde": true }])),
        avec("consentements", json!([{ "finalite": "mesure", "accorde": "oui" }])),
        avec("role", json!("responsable")),
    ] {
        anonyme.post(CHEMIN, mauvais).await.expect_problem(400, "requete-invalide");
    }
    let brut = async |type_de, octets: Vec<u8>| anonyme.brut(Method::POST, CHEMIN, type_de, octets).await;
    brut(Some("application/json"), b"{\"courriel\": \"\\ud800\"}".to_vec())
        .await
        .expect_problem(400, "requete-invalide");
    brut(Some("application/json"), vec![0xff; 10]).await.expect_problem(400, "requete-invalide");
    brut(Some("text/plain"), corps().to_string().into_bytes()).await.expect_problem(415, "type-non-supporte");
    brut(None, corps().to_string().into_bytes()).await.expect_problem(415, "type-non-supporte");
    brut(Some("application/json"), vec![b' '; 300 * 1024]).await.expect_problem(413, "corps-trop-grand");
    monde.compte("compte", 0).await;
    monde.compte("outbox", 0).await;
}
