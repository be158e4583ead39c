//! Lockout: the same for an e-mail that has an account and for one that has none.

use authentification::store::comptes;
use authentification::store::sessions;
use comptoir_test::TestResponse;
use comptoir_types::Courriel;
use futures_util::future::join_all;
use uuid::Uuid;

use crate::{MOT_DE_PASSE, Monde};

const ANA: &str = "ana@client.example";
const INCONNUE: &str = "inconnue@client.example";

async fn echouer(monde: &Monde, courriel: &str, fois: u32) {
    for _ in 0..fois {
        monde.connecter(courriel, "un autre mot").await.expect_problem(401, "identifiants-invalides");
    }
}

/// Fails the test unless this is a lock of so many seconds or a little less.
#[track_caller]
fn verrouille(reponse: TestResponse, secondes: u64) {
    let apres: u64 = reponse.en_tete("retry-after").unwrap().parse().unwrap();
    reponse.expect_problem(429, "compte-verrouille");
    assert!((secondes / 2..=secondes).contains(&apres), "{apres}");
}

/// Lets this much time pass for every failure and lock.
async fn passer(monde: &Monde, duree: &str) {
    monde
        .base
        .proprietaire(&format!(
            "update authentification.tentative set derniere_le = derniere_le - interval '{duree}',
                    verrouille_jusqua = verrouille_jusqua - interval '{duree}'"
        ))
        .await;
}

#[actix_web::test]
async fn five_failures_lock_an_e_mail_for_a_minute_known_or_not() {
    let monde = Monde::avec(ANA).await;
    for courriel in [ANA, INCONNUE] {
        echouer(&monde, courriel, 5).await;
        verrouille(monde.connecter(courriel, "un autre mot").await, 60);
        verrouille(monde.connecter(courriel, MOT_DE_PASSE).await, 60);
        verrouille(monde.connecter(&courriel.to_uppercase(), MOT_DE_PASSE).await, 60);
    }
    monde.inscrire("autre@client.example").await.expect_status(201);
    monde.connecter("autre@client.example", MOT_DE_PASSE).await.expect_status(200);
    monde.compte("session", 1).await;
}

#[actix_web::test]
async fn each_later_failure_locks_twice_as_long_up_to_an_hour() {
    let monde = Monde::nouveau().await;
    echouer(&monde, INCONNUE, 5).await;
    for minutes in [1, 2, 4, 8, 16, 32, 60, 60] {
        verrouille(monde.connecter(INCONNUE, MOT_DE_PASSE).await, minutes * 60);
        passer(&monde, &format!("{minutes} minutes")).await;
        echouer(&monde, INCONNUE, 1).await;
    }
}

#[actix_web::test]
async fn success_and_time_forget_failures() {
    let monde = Monde::avec(ANA).await;
    echouer(&monde, ANA, 4).await;
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
    monde.compte("tentative", 0).await;
    echouer(&monde, ANA, 4).await;
    passer(&monde, "61 minutes").await;
    echouer(&monde, ANA, 4).await;
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
    echouer(&monde, ANA, 5).await;
    passer(&monde, "1 minute").await;
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
    monde.compte("tentative", 0).await;
}

#[actix_web::test]
async fn failures_at_once_lock_once() {
    let monde = Monde::avec(ANA).await;
    let reponses = join_all((0..12).map(|_| monde.connecter(ANA, "un autre mot"))).await;
    assert!(reponses.iter().all(|reponse| matches!(reponse.statut, 401 | 429 | 503)));
    assert!(reponses.iter().filter(|reponse| reponse.statut == 401).count() >= 5);
    verrouille(monde.connecter(ANA, MOT_DE_PASSE).await, 60);
    monde.base.expect_no_rows("select count(*) from authentification.tentative where echecs <> 5").await;
    assert_eq!(monde.evenements("audit.verrouillage").await.len(), 1);
}

#[actix_web::test]
async fn a_password_verified_before_the_lock_fell_opens_nothing_after() {
    let monde = Monde::avec(ANA).await;
    let db = monde.db.get().await.unwrap();
    let courriel = Courriel::try_from(ANA.to_owned()).unwrap();
    let compte = comptes::par_courriel(&db, &courriel).await.unwrap().compte.unwrap();
    echouer(&monde, ANA, 5).await;
    let ouvrir = async |id| sessions::ouvrir(&db, &compte, id, "", &[1; 32]).await.unwrap();
    let changer = async || comptes::changer(&db, &compte, "un autre hachage", Uuid::now_v7()).await.unwrap();
    assert!(ouvrir(Uuid::now_v7()).await.is_none());
    assert!(!changer().await);
    passer(&monde, "1 minute").await;
    assert!(ouvrir(Uuid::now_v7()).await.is_some());
    assert!(changer().await);
    assert!(ouvrir(Uuid::now_v7()).await.is_none());
}

#[actix_web::test]
async fn a_lock_is_told_to_the_audit_without_the_e_mail() {
    let monde = Monde::avec(ANA).await;
    let compte = monde.evenements("compte.cree").await[0]["agregat_id"].clone();
    for courriel in [ANA, INCONNUE] {
        echouer(&monde, courriel, 5).await;
        monde.connecter(courriel, MOT_DE_PASSE).await.expect_problem(429, "compte-verrouille");
    }
    let evenements = monde.evenements("audit.verrouillage").await;
    let objets: Vec<_> = evenements.iter().map(|evenement| &evenement["charge"]["objet"]).collect();
    assert_eq!(objets, [&compte, &"inconnu".into()]);
    assert_eq!(evenements[0]["charge"]["details"]["echecs"], 5);
    assert!(evenements.iter().all(|evenement| !evenement.to_string().contains("client.example")));
}
