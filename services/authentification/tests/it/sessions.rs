//! `/api/auth/sessions`.

use comptoir_types::{CompteId, Role};
use serde_json::Value;
use uuid::Uuid;

use crate::Monde;

const ANA: &str = "ana@client.example";
const CHEMIN: &str = "/api/auth/sessions";

#[actix_web::test]
async fn somebody_sees_their_open_sessions_newest_first() {
    let monde = Monde::avec(ANA).await;
    monde.inscrire("eve@client.example").await.expect_status(201);
    monde.ouvrir("eve@client.example").await;
    let (premiere, _) = monde.ouvrir(ANA).await;
    let (_, courante) = monde.ouvrir(ANA).await;
    monde.ouvrir(ANA).await;
    let page = courante.get(CHEMIN).await.expect_status(200);
    let courantes: Vec<_> = page["elements"].as_array().unwrap().iter().map(|s| &s["courante"]).collect();
    assert_eq!(courantes, [&Value::from(false), &true.into(), &false.into()]);
    assert_eq!(page["elements"][0].as_object().unwrap().len(), 5);
    monde
        .app
        .anonyme()
        .avec("Cookie", premiere)
        .post("/api/auth/deconnexion", Value::Object(serde_json::Map::new()))
        .await
        .expect_status(204);
    let page = courante.get(CHEMIN).await.expect_status(200);
    assert_eq!(page["elements"].as_array().unwrap().len(), 2);
}

#[actix_web::test]
async fn pages_follow_one_another_without_loss_or_repeat() {
    let monde = Monde::avec(ANA).await;
    for _ in 0..3 {
        monde.ouvrir(ANA).await;
    }
    let (_, porteur) = monde.ouvrir(ANA).await;
    let mut vues = Vec::new();
    let mut suite = String::new();
    loop {
        let page = porteur.get(&format!("{CHEMIN}?limite=1{suite}")).await.expect_status(200);
        vues.push(page["elements"][0]["session_id"].to_string());
        match &page["curseur_suivant"] {
            Value::String(curseur) => suite = format!("&curseur={curseur}"),
            _ => break,
        }
    }
    vues.dedup();
    assert_eq!(vues.len(), 4);
    porteur.get(&format!("{CHEMIN}?curseur=x")).await.expect_problem(400, "curseur-invalide");
    porteur.get(&format!("{CHEMIN}?limite=0")).await.expect_problem(400, "requete-invalide");
}

#[actix_web::test]
async fn a_session_revoked_from_another_refreshes_nothing() {
    let monde = Monde::avec(ANA).await;
    let (cookie, perdue) = monde.ouvrir(ANA).await;
    let (_, porteur) = monde.ouvrir(ANA).await;
    let page = perdue.get(CHEMIN).await.expect_status(200);
    let id =
        page["elements"].as_array().unwrap().iter().find(|s| s["courante"] == true).unwrap()["session_id"]
            .as_str()
            .unwrap();
    for _ in 0..2 {
        porteur.delete(&format!("{CHEMIN}/{id}")).await.expect_status(204);
    }
    monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
    assert_eq!(porteur.get(CHEMIN).await.expect_status(200)["elements"].as_array().unwrap().len(), 1);
}

#[actix_web::test]
async fn another_s_session_is_not_found() {
    let monde = Monde::avec(ANA).await;
    monde.inscrire("eve@client.example").await.expect_status(201);
    let (cookie, porteur) = monde.ouvrir(ANA).await;
    let (_, eve) = monde.ouvrir("eve@client.example").await;
    let page = porteur.get(CHEMIN).await.expect_status(200);
    let chemin = format!("{CHEMIN}/{}", page["elements"][0]["session_id"].as_str().unwrap());
    eve.delete(&chemin).await.expect_problem(404, "introuvable");
    eve.delete(&format!("{CHEMIN}/{}", Uuid::now_v7())).await.expect_problem(404, "introuvable");
    eve.delete(&format!("{CHEMIN}/abc")).await.expect_problem(400, "requete-invalide");
    monde.rafraichir(&cookie).await.expect_status(200);
}

#[actix_web::test]
async fn only_who_has_a_session_may_ask() {
    let monde = Monde::nouveau().await;
    let un = format!("{CHEMIN}/{}", Uuid::now_v7());
    monde.app.anonyme().get(CHEMIN).await.expect_problem(401, "non-authentifie");
    monde.app.porteur("faux").get(CHEMIN).await.expect_problem(401, "non-authentifie");
    monde.app.machine(&[]).get(CHEMIN).await.expect_problem(403, "role-insuffisant");
    monde.app.anonyme().delete(&un).await.expect_problem(401, "non-authentifie");
    monde.app.machine(&[]).delete(&un).await.expect_problem(403, "role-insuffisant");
    for appelant in
        [monde.app.client(CompteId::new(Uuid::now_v7())), monde.app.travailleur(Role::Employe, &[3])]
    {
        assert!(appelant.get(CHEMIN).await.expect_status(200)["elements"].as_array().unwrap().is_empty());
    }
}
