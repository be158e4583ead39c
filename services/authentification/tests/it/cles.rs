//! `/api/auth/cles` and `/api/auth/cle`: keys of programs.

use chrono::{TimeDelta, Utc};
use comptoir_auth::{Claims, Verifier};
use comptoir_test::{TestClient, TestResponse};
use comptoir_types::{Genre, Portee, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use std::rc::Rc;
use uuid::Uuid;

use crate::Monde;
use authentification::InProcess;

const CLES: &str = "/api/auth/cles";

fn nouvelle(jours: i64) -> Value {
    let expire_le = (Utc::now() + TimeDelta::days(jours)).to_rfc3339();
    json!({ "nom": "tableau de bord", "portees": ["stock:lire", "rapports:lire"], "expire_le": expire_le })
}

/// Makes a key; gives its id and the key.
async fn creer(responsable: &TestClient<'_>) -> (String, String) {
    let creee = responsable.cle(Uuid::now_v7()).post(CLES, nouvelle(30)).await.expect_status(201);
    let texte = |champ: &str| creee[champ].as_str().unwrap().to_owned();
    (texte("cle_id"), texte("cle"))
}

async fn echanger(monde: &Monde, cle: &str) -> TestResponse {
    monde.app.anonyme().avec("X-Api-Key", cle).post("/api/auth/cle", json!({})).await
}

async fn claims(monde: &Monde, jeton: &Value) -> Rc<Claims> {
    let source = InProcess { db: monde.db.clone(), cles: monde.cles.clone() };
    Verifier::new(Rc::new(source)).verify(jeton["jeton_acces"].as_str().unwrap()).await.unwrap()
}

#[actix_web::test]
async fn a_key_is_exchanged_for_ten_minutes_of_its_scopes() {
    let monde = Monde::nouveau().await;
    let (id, cle) = creer(&monde.app.travailleur(Role::Responsable, &[])).await;
    let reponse = echanger(&monde, &cle).await;
    assert!(reponse.en_tete("set-cookie").is_none());
    let jeton = reponse.expect_status(200);
    assert_eq!(jeton["expire_dans"], 600);
    assert_eq!((&jeton["genre"], &jeton["roles"]), (&json!("machine"), &json!(["machine"])));
    assert_eq!(jeton["portees"], json!(["stock:lire", "rapports:lire"]));
    let claims = claims(&monde, &jeton).await;
    assert_eq!((claims.genre, claims.role(), claims.sid), (Genre::Machine, Some(Role::Machine), None));
    assert_eq!(claims.portees, [Portee::Stock, Portee::Rapports]);
    assert_eq!((claims.sub.to_string(), claims.exp - claims.iat), (id, 600));
    assert_eq!(claims.amr, ["key"]);
    // A machine has no session, and no right of a person.
    let machine = monde.app.porteur(jeton["jeton_acces"].as_str().unwrap());
    machine.get("/api/auth/sessions").await.expect_problem(403, "role-insuffisant");
    machine.get(CLES).await.expect_problem(403, "role-insuffisant");
    monde.compte("session", 0).await;
}

#[actix_web::test]
async fn forty_copies_of_a_request_make_one_key_and_one_of_them_shows_it() {
    let monde = Monde::nouveau().await;
    let responsable = monde.app.travailleur(Role::Responsable, &[]).cle(Uuid::now_v7());
    let corps = nouvelle(366);
    let reponses = join_all((0..40).map(|_| responsable.post(CLES, corps.clone()))).await;
    let mut montrees = Vec::new();
    for reponse in reponses {
        let rejouee = reponse.en_tete("idempotency-replayed").is_some();
        let creee = reponse.expect_status(201);
        assert_eq!(creee["cle"].is_null(), rejouee, "{creee}");
        montrees.extend(creee["cle"].as_str().map(str::to_owned));
    }
    assert_eq!(montrees.len(), 1);
    echanger(&monde, &montrees[0]).await.expect_status(200);
    monde.compte("cle_api", 1).await;
    assert_eq!(monde.evenements("audit.cle_creee").await.len(), 1);
    responsable.post(CLES, nouvelle(10)).await.expect_problem(422, "cle-reutilisee");
    let autre = monde.app.travailleur(Role::Responsable, &[]).cle(Uuid::now_v7());
    autre.post(CLES, corps.clone()).await.expect_status(201);
    // Nor does the key of a request take an account that is there.
    monde.inscrire("ana@client.example").await.expect_status(201);
    let client = monde.evenements("compte.cree").await[0]["agregat_id"].as_str().unwrap().to_owned();
    autre.avec("Idempotency-Key", client).post(CLES, corps).await.expect_problem(422, "cle-reutilisee");
}

#[actix_web::test]
async fn a_revoked_or_expired_key_and_what_is_no_key_are_refused_alike() {
    let monde = Monde::nouveau().await;
    let responsable = monde.app.travailleur(Role::Responsable, &[]);
    let (revoquee, cle) = creer(&responsable).await;
    let (_, expiree) = creer(&responsable).await;
    let (suspendue_id, suspendue) = creer(&responsable).await;
    let jeton = echanger(&monde, &cle).await.expect_status(200);
    for _ in 0..2 {
        responsable.delete(&format!("{CLES}/{revoquee}")).await.expect_status(204);
    }
    assert_eq!(monde.evenements("audit.cle_revoquee").await.len(), 1);
    monde
        .base
        .proprietaire(&format!(
            "update authentification.cle_api set cree_le = now() - interval '2 days', expire_le = now()
              where prefixe = '{}';
             update authentification.compte set etat = 'suspendu' where compte_id = '{suspendue_id}'",
            &expiree[4..12]
        ))
        .await;
    let mauvais_secret = format!("{}A", &cle[..cle.len() - 1]);
    let longue = "x".repeat(4000);
    let mut refus = Vec::new();
    for cle in
        [&cle, &expiree, &suspendue, &mauvais_secret, "cpt_inconnue.secret", "garbage", "cpt_.", "", &longue]
    {
        refus.push(echanger(&monde, cle).await.expect_problem(401, "cle-invalide")["detail"].clone());
    }
    let anonyme = monde.app.anonyme().avec("Accept-Language", "en");
    refus.push(
        anonyme.post("/api/auth/cle", json!({})).await.expect_problem(401, "cle-invalide")["detail"].clone(),
    );
    assert!(refus[..9].iter().all(|detail| detail == &refus[0]), "{refus:?}");
    assert!(refus[9].as_str().unwrap().contains("unknown, expired or revoked"), "{refus:?}");
    // The token got before lasts its ten minutes: it is a claim of its own.
    assert_eq!(claims(&monde, &jeton).await.portees.len(), 2);
    let inconnue = format!("{CLES}/{}", Uuid::now_v7());
    responsable.delete(&inconnue).await.expect_problem(404, "introuvable");
}

#[actix_web::test]
async fn a_token_never_outlives_its_key() {
    let monde = Monde::nouveau().await;
    let (_, cle) = creer(&monde.app.travailleur(Role::Responsable, &[])).await;
    monde
        .base
        .proprietaire("update authentification.cle_api set expire_le = now() + interval '100 seconds'")
        .await;
    let jeton = echanger(&monde, &cle).await.expect_status(200);
    let reste = jeton["expire_dans"].as_i64().unwrap();
    assert!((90..=100).contains(&reste), "{reste}");
    let claims = claims(&monde, &jeton).await;
    assert_eq!(claims.exp - claims.iat, reste);
}

#[actix_web::test]
async fn its_last_use_is_noted_once_a_minute() {
    let monde = Monde::nouveau().await;
    let responsable = monde.app.travailleur(Role::Responsable, &[]);
    let (_, cle) = creer(&responsable).await;
    let usage =
        async || responsable.get(CLES).await.expect_status(200)["elements"][0]["dernier_usage_le"].clone();
    assert!(usage().await.is_null());
    let reponses = join_all((0..40).map(|_| echanger(&monde, &cle))).await;
    assert!(reponses.iter().all(|reponse| reponse.statut == 200));
    let premier = usage().await;
    assert!(premier.is_string());
    echanger(&monde, &cle).await.expect_status(200);
    assert_eq!(usage().await, premier);
    monde
        .base
        .proprietaire(
            "update authentification.cle_api set dernier_usage_le = dernier_usage_le - interval '2 minutes'",
        )
        .await;
    echanger(&monde, &cle).await.expect_status(200);
    assert!(usage().await.as_str() > premier.as_str());
}

#[actix_web::test]
async fn the_list_shows_no_secret_page_by_page() {
    let monde = Monde::nouveau().await;
    let responsable = monde.app.travailleur(Role::Responsable, &[]);
    let mut creees = Vec::new();
    for _ in 0..3 {
        creees.push(creer(&responsable).await);
    }
    let page = responsable.get(&format!("{CLES}?limite=2")).await.expect_status(200);
    let suite = page["curseur_suivant"].as_str().unwrap();
    let fin = responsable.get(&format!("{CLES}?limite=2&curseur={suite}")).await.expect_status(200);
    let elements =
        [page["elements"].as_array().unwrap().as_slice(), fin["elements"].as_array().unwrap()].concat();
    let ids: Vec<_> = elements.iter().rev().map(|cle| cle["cle_id"].as_str().unwrap()).collect();
    assert_eq!(ids, creees.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>());
    for (_, cle) in &creees {
        let (prefixe, secret) = cle.split_once('.').unwrap();
        let texte = format!("{elements:?}");
        assert!(texte.contains(&prefixe[4..]) && !texte.contains(secret));
    }
    monde
        .base
        .expect_no_rows("select count(*) from authentification.outbox where charge::text like '%cpt_%'")
        .await;
    monde.app.travailleur(Role::Gestionnaire, &[3]).get(CLES).await.expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn what_makes_no_key_is_refused_and_makes_none() {
    let monde = Monde::nouveau().await;
    let responsable = monde.app.travailleur(Role::Responsable, &[]);
    let avec = |champ: &str, valeur: Value| {
        let mut corps = nouvelle(30);
        corps[champ] = valeur;
        corps
    };
    for (champ, corps) in [
        ("portees", avec("portees", json!([]))),
        ("portees", avec("portees", json!(["stock:lire", "stock:lire"]))),
        ("portees", avec("portees", json!(["stock:ecrire"]))),
        ("nom", avec("nom", json!(""))),
        ("nom", avec("nom", json!("é".repeat(81)))),
        ("expire_le", nouvelle(-1)),
        ("expire_le", nouvelle(367)),
        ("expire_le", avec("expire_le", json!("demain"))),
    ] {
        let probleme = responsable.cle(Uuid::now_v7()).post(CLES, corps).await;
        let probleme = probleme.expect_problem(400, "requete-invalide");
        let en_cause = probleme["erreurs"][0]["champ"].as_str().unwrap();
        assert!(en_cause.starts_with(champ), "{probleme}");
    }
    let mut sans = nouvelle(30);
    sans.as_object_mut().unwrap().remove("portees");
    responsable.cle(Uuid::now_v7()).post(CLES, sans).await.expect_problem(400, "requete-invalide");
    responsable.post(CLES, nouvelle(30)).await.expect_problem(400, "cle-idempotence-requise");
    monde.compte("cle_api", 0).await;
    monde.compte("compte", 0).await;
}
