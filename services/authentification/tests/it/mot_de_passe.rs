//! `PUT /api/auth/mot-de-passe`.

use comptoir_test::{App, TestResponse};
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use futures_util::join;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{MOT_DE_PASSE, Monde};

const ANA: &str = "ana@client.example";
const CHEMIN: &str = "/api/auth/mot-de-passe";
const NOUVEAU: &str = "un tout nouveau mot";

fn corps(ancien: &str, nouveau: &str) -> Value {
    json!({ "ancien": ancien, "nouveau": nouveau })
}

/// A token of this session, whatever the account's kind.
async fn avec_jeton(app: &App, jeton: &str, corps: Value) -> TestResponse {
    app.porteur(jeton).put(CHEMIN, corps).await
}

#[actix_web::test]
async fn the_new_password_opens_sessions_and_the_other_sessions_end() {
    let monde = Monde::avec(ANA).await;
    let (courante, porteur) = monde.ouvrir(ANA).await;
    let (autre, _) = monde.ouvrir(ANA).await;
    porteur.put(CHEMIN, corps(MOT_DE_PASSE, NOUVEAU)).await.expect_status(204);
    monde.rafraichir(&autre).await.expect_problem(401, "session-invalide");
    monde.rafraichir(&courante).await.expect_status(200);
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_problem(401, "identifiants-invalides");
    monde.connecter(ANA, NOUVEAU).await.expect_status(200);
    monde
        .base
        .expect_no_rows("select count(*) - 1 from authentification.session where motif = 'mot_de_passe'")
        .await;
    monde.base.expect_no_rows("select count(*) from authentification.compte where version <> 2").await;
}

#[actix_web::test]
async fn a_worker_changes_a_temporary_password_for_their_own() {
    let monde = Monde::nouveau().await;
    monde.travailleur("bob@comptoir.example", Role::Employe, &[3]).await;
    monde.base.proprietaire("update authentification.compte set provisoire = true").await;
    let (_, porteur) = monde.ouvrir("bob@comptoir.example").await;
    porteur.put(CHEMIN, corps(MOT_DE_PASSE, NOUVEAU)).await.expect_status(204);
    monde.base.expect_no_rows("select count(*) from authentification.compte where provisoire").await;
}

#[actix_web::test]
async fn a_wrong_old_password_changes_nothing_and_counts_as_a_failure() {
    let monde = Monde::avec(ANA).await;
    let (cookie, porteur) = monde.ouvrir(ANA).await;
    for _ in 0..5 {
        porteur
            .put(CHEMIN, corps("un autre mot", NOUVEAU))
            .await
            .expect_problem(401, "identifiants-invalides");
    }
    porteur.put(CHEMIN, corps(MOT_DE_PASSE, NOUVEAU)).await.expect_problem(429, "compte-verrouille");
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_problem(429, "compte-verrouille");
    monde.rafraichir(&cookie).await.expect_status(200);
    monde.base.expect_no_rows("select count(*) from authentification.compte where version <> 1").await;
}

#[actix_web::test]
async fn a_weak_new_password_is_refused() {
    let monde = Monde::avec(ANA).await;
    let (_, porteur) = monde.ouvrir(ANA).await;
    for faible in ["", "123456789", ANA, "ANA@client.example"] {
        porteur.put(CHEMIN, corps(MOT_DE_PASSE, faible)).await.expect_problem(400, "mot-de-passe-faible");
    }
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
}

#[actix_web::test]
async fn of_changes_at_once_one_wins() {
    let monde = Monde::avec(ANA).await;
    let (_, porteur) = monde.ouvrir(ANA).await;
    let nouveaux: Vec<_> = (0..4).map(|n| format!("{NOUVEAU} {n}")).collect();
    let reponses =
        join_all(nouveaux.iter().map(|nouveau| porteur.put(CHEMIN, corps(MOT_DE_PASSE, nouveau)))).await;
    let mut gagnants = Vec::new();
    for (reponse, nouveau) in reponses.into_iter().zip(&nouveaux) {
        if reponse.statut == 204 {
            gagnants.push(nouveau);
        } else {
            reponse.expect_problem(401, "identifiants-invalides");
        }
    }
    assert_eq!(gagnants.len(), 1);
    monde.base.proprietaire("delete from authentification.tentative").await;
    monde.connecter(ANA, gagnants[0]).await.expect_status(200);
}

#[actix_web::test]
async fn a_sign_in_that_crosses_the_change_leaves_no_session_of_the_old_password() {
    let monde = Monde::avec(ANA).await;
    let mut ancien = MOT_DE_PASSE.to_owned();
    for tour in 0..5 {
        let reponse = monde.connecter(ANA, &ancien).await.expect_status(200);
        let porteur = monde.app.porteur(reponse["jeton_acces"].as_str().unwrap());
        let nouveau = format!("{NOUVEAU} {tour}");
        let (change, croisee) =
            join!(porteur.put(CHEMIN, corps(&ancien, &nouveau)), monde.connecter(ANA, &ancien));
        change.expect_status(204);
        if croisee.statut == 200 {
            let cookie = crate::temoin(&croisee);
            monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
        }
        monde.base.proprietaire("delete from authentification.tentative").await;
        ancien = nouveau;
    }
}

#[actix_web::test]
async fn only_who_has_a_session_may_ask() {
    let monde = Monde::avec(ANA).await;
    let demande = corps(MOT_DE_PASSE, NOUVEAU);
    monde.app.anonyme().put(CHEMIN, demande.clone()).await.expect_problem(401, "non-authentifie");
    avec_jeton(&monde.app, "faux", demande.clone()).await.expect_problem(401, "non-authentifie");
    monde.app.machine(&[]).put(CHEMIN, demande.clone()).await.expect_problem(403, "role-insuffisant");
    let inconnu = CompteId::new(Uuid::now_v7());
    monde.app.client(inconnu).put(CHEMIN, demande).await.expect_problem(401, "identifiants-invalides");
}

#[actix_web::test]
async fn what_is_not_understood_is_a_problem() {
    let monde = Monde::avec(ANA).await;
    let (_, porteur) = monde.ouvrir(ANA).await;
    for mauvais in [
        json!({}),
        json!({ "ancien": MOT_DE_PASSE }),
        json!({ "ancien": MOT_DE_PASSE, "nouveau": 1 }),
        json!({ "ancien": MOT_DE_PASSE, "nouveau": NOUVEAU, "compte_id": "x" }),
        corps(MOT_DE_PASSE, &"x".repeat(129)),
    ] {
        porteur.put(CHEMIN, mauvais).await.expect_problem(400, "requete-invalide");
    }
}
