//! `POST /api/auth/rafraichissement`.

use std::sync::atomic::Ordering;

use actix_web::http::Method;
use comptoir_clients::travailleur::Droits;
use comptoir_types::{Langue, LieuId, Role};
use futures_util::future::join_all;
use futures_util::join;
use serde_json::json;

use crate::{Monde, temoin};

const ANA: &str = "ana@client.example";
const BOB: &str = "bob@comptoir.example";

/// I-31: a revoked session refreshes nothing.
const I_31: &str = "select count(*) from authentification.session s
    join authentification.jeton_rafraichissement j using (session_id)
    where s.revoquee_le is not null and j.emis_le > s.revoquee_le";

/// Lets this much time pass for every refresh token.
async fn passer(monde: &Monde, secondes: u32) {
    monde
        .base
        .proprietaire(&format!(
            "update authentification.jeton_rafraichissement set utilise_le = utilise_le - interval '{secondes} seconds'"
        ))
        .await;
}

#[actix_web::test]
async fn each_cookie_gives_one_token_and_the_next_cookie() {
    let monde = Monde::avec(ANA).await;
    let (mut cookie, _) = monde.ouvrir(ANA).await;
    for _ in 0..3 {
        let reponse = monde.rafraichir(&cookie).await;
        let suivant = temoin(&reponse);
        assert_ne!(suivant, cookie);
        cookie = suivant;
        let jeton = reponse.expect_status(200);
        let porteur = monde.app.porteur(jeton["jeton_acces"].as_str().unwrap());
        let sessions = porteur.get("/api/auth/sessions").await.expect_status(200);
        assert_eq!(sessions["elements"].as_array().unwrap().len(), 1);
        assert_eq!(sessions["elements"][0]["courante"], true);
    }
    monde.base.expect_no_rows("select count(*) - 1 from authentification.jeton_rafraichissement where utilise_le is null and rang = 4").await;
}

#[actix_web::test]
async fn a_session_ends_thirty_days_after_sign_in_however_often_it_is_refreshed() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    monde
        .base
        .proprietaire(
            "update authentification.session set cree_le = cree_le - interval '29 days', expire_le = expire_le - interval '29 days'",
        )
        .await;
    let reponse = monde.rafraichir(&cookie).await;
    let attributs = reponse.en_tete("set-cookie").unwrap();
    let reste: i64 = attributs.split("Max-Age=").nth(1).unwrap().split(';').next().unwrap().parse().unwrap();
    assert!((80_000..=86_400).contains(&reste), "{reste}");
    let cookie = temoin(&reponse);
    monde.base.proprietaire("update authentification.session set expire_le = now()").await;
    monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
}

#[actix_web::test]
async fn a_cookie_just_used_means_another_tab_was_faster() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    let suivant = temoin(&monde.rafraichir(&cookie).await);
    monde.rafraichir(&cookie).await.expect_problem(409, "rotation-en-cours");
    monde.rafraichir(&suivant).await.expect_status(200);
}

#[actix_web::test]
async fn a_cookie_used_long_ago_ends_the_session() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    let (autre, _) = monde.ouvrir(ANA).await;
    let suivant = temoin(&monde.rafraichir(&cookie).await);
    passer(&monde, 11).await;
    monde.rafraichir(&cookie).await.expect_problem(401, "jeton-reutilise");
    monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
    monde.rafraichir(&suivant).await.expect_problem(401, "session-invalide");
    monde.rafraichir(&autre).await.expect_status(200);
    let evenements = monde.evenements("audit.jeton_reutilise").await;
    assert_eq!(evenements.len(), 1);
    assert_eq!(evenements[0]["agregat_id"], evenements[0]["charge"]["objet"]);
    assert!(evenements[0]["charge"]["acteur_id"].is_string());
    monde
        .base
        .expect_no_rows("select count(*) - 1 from authentification.session where motif = 'reutilisation'")
        .await;
}

#[actix_web::test]
async fn of_refreshes_at_once_exactly_one_wins() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    let reponses = join_all((0..20).map(|_| monde.rafraichir(&cookie))).await;
    let (gagnants, perdants): (Vec<_>, Vec<_>) =
        reponses.into_iter().partition(|reponse| reponse.statut == 200);
    assert_eq!(gagnants.len(), 1);
    for perdant in perdants {
        assert!(perdant.en_tete("set-cookie").is_none());
        perdant.expect_problem(409, "rotation-en-cours");
    }
    monde.rafraichir(&temoin(&gagnants[0])).await.expect_status(200);
    monde.compte("jeton_rafraichissement", 3).await;
}

#[actix_web::test]
async fn a_copy_used_at_once_by_many_ends_the_session_once() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    monde.rafraichir(&cookie).await.expect_status(200);
    passer(&monde, 11).await;
    let reponses = join_all((0..10).map(|_| monde.rafraichir(&cookie))).await;
    assert!(reponses.iter().all(|reponse| reponse.statut == 401));
    let reutilises = reponses.iter().filter(|r| r.corps["type"] == "/problemes/jeton-reutilise").count();
    assert_eq!(reutilises, 1);
    assert_eq!(monde.evenements("audit.jeton_reutilise").await.len(), 1);
}

#[actix_web::test]
async fn a_session_revoked_while_it_refreshes_refreshes_nothing_after() {
    let monde = Monde::avec(ANA).await;
    for _ in 0..10 {
        let (cookie, porteur) = monde.ouvrir(ANA).await;
        let sessions = porteur.get("/api/auth/sessions").await.expect_status(200);
        let id = sessions["elements"][0]["session_id"].as_str().unwrap().to_owned();
        let chemin = format!("/api/auth/sessions/{id}");
        let (reponse, revoquee, encore) =
            join!(monde.rafraichir(&cookie), porteur.delete(&chemin), monde.rafraichir(&cookie));
        revoquee.expect_status(204);
        for reponse in [reponse, encore] {
            if reponse.statut == 200 {
                monde.rafraichir(&temoin(&reponse)).await.expect_problem(401, "session-invalide");
            }
        }
    }
    monde.base.expect_no_rows(I_31).await;
}

#[actix_web::test]
async fn without_a_cookie_of_ours_there_is_no_session() {
    let monde = Monde::avec(ANA).await;
    monde.ouvrir(ANA).await;
    let inconnu = format!("comptoir_session={}", "A".repeat(43));
    for cookie in
        ["", "autre=1", "comptoir_session=", "comptoir_session=%00", "comptoir_session=abc", &inconnu]
    {
        monde.rafraichir(cookie).await.expect_problem(401, "session-invalide");
    }
    let reponse =
        monde.app.anonyme().brut(Method::POST, "/api/auth/rafraichissement", None, Vec::new()).await;
    reponse.expect_problem(401, "session-invalide");
}

#[actix_web::test]
async fn a_suspended_account_refreshes_nothing() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    monde.base.proprietaire("update authentification.compte set etat = 'suspendu'").await;
    monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
    monde.base.proprietaire("update authentification.compte set etat = 'actif'").await;
    monde.rafraichir(&cookie).await.expect_status(200);
}

#[actix_web::test]
async fn a_workers_rights_are_read_again_at_each_refresh() {
    let monde = Monde::nouveau().await;
    let bob = monde.travailleur(BOB, Role::Employe, &[3]).await;
    let (cookie, _) = monde.ouvrir(BOB).await;
    let promu = |actif| Droits {
        role: Role::Gestionnaire,
        actif,
        invite: false,
        magasins: vec![LieuId::new(3), LieuId::new(4)],
        langue: Langue::Fr,
    };
    monde.droits(bob, promu(true));
    let reponse = monde.rafraichir(&cookie).await;
    let cookie = temoin(&reponse);
    let jeton = reponse.expect_status(200);
    assert_eq!((&jeton["roles"], &jeton["magasins"]), (&json!(["gestionnaire"]), &json!([3, 4])));
    monde.droits(bob, promu(false));
    monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
    monde.compte("jeton_rafraichissement", 2).await;
}

#[actix_web::test]
async fn while_travailleur_does_not_answer_a_workers_cookie_stays_good() {
    let monde = Monde::avec(ANA).await;
    monde.travailleur(BOB, Role::Employe, &[3]).await;
    let (client, _) = monde.ouvrir(ANA).await;
    let (travailleur, _) = monde.ouvrir(BOB).await;
    monde.equipe.en_panne.store(true, Ordering::Relaxed);
    monde.rafraichir(&client).await.expect_status(200);
    monde.rafraichir(&travailleur).await.expect_problem(503, "indisponible");
    monde.equipe.en_panne.store(false, Ordering::Relaxed);
    let suivant = temoin(&monde.rafraichir(&travailleur).await);
    // A stolen cookie is found out whether travailleur answers or not.
    passer(&monde, 11).await;
    monde.equipe.en_panne.store(true, Ordering::Relaxed);
    monde.rafraichir(&travailleur).await.expect_problem(401, "jeton-reutilise");
    monde.equipe.en_panne.store(false, Ordering::Relaxed);
    monde.rafraichir(&suivant).await.expect_problem(401, "session-invalide");
}
