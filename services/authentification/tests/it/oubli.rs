//! `/api/auth/oubli` and `/api/auth/reinitialisation`: forgotten passwords.

use authentification::{cleanup, preparer_oublis};
use comptoir_test::TestResponse;
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::{CLE, MOT_DE_PASSE, Monde};

const ANA: &str = "ana@client.example";
const BOB: &str = "bob@comptoir.example";
const INCONNUE: &str = "inconnue@client.example";
const NOUVEAU: &str = "un tout nouveau mot";

async fn oublier(monde: &Monde, courriel: &str) -> TestResponse {
    monde.app.anonyme().post("/api/auth/oubli", json!({ "courriel": courriel })).await
}

async fn choisir(monde: &Monde, jeton: &str, nouveau: &str) -> TestResponse {
    let corps = json!({ "jeton": jeton, "nouveau": nouveau });
    monde.app.anonyme().post("/api/auth/reinitialisation", corps).await
}

/// What the mailer is told, oldest first.
async fn charges(monde: &Monde) -> Vec<Value> {
    preparer_oublis(&monde.db).await.unwrap();
    let evenements = monde.evenements("mot_de_passe.oubli").await;
    evenements.into_iter().map(|evenement| evenement["charge"].clone()).collect()
}

/// Asks for a token and gives it.
async fn demander(monde: &Monde, courriel: &str) -> String {
    oublier(monde, courriel).await.expect_status(202);
    charges(monde).await.last().unwrap()["jeton"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn the_token_of_the_e_mail_chooses_another_password_once_and_every_session_ends() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    for _ in 0..5 {
        monde.connecter(ANA, "un autre mot").await.expect_problem(401, "identifiants-invalides");
    }
    let jeton = demander(&monde, &ANA.to_uppercase()).await;
    choisir(&monde, &jeton, NOUVEAU).await.expect_status(204);
    monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
    monde
        .base
        .expect_no_rows("select count(*) - 1 from authentification.session where motif = 'mot_de_passe'")
        .await;
    // The lock is forgotten too: whoever reads the mail is who owns the account.
    monde.connecter(ANA, NOUVEAU).await.expect_status(200);
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_problem(401, "identifiants-invalides");
    choisir(&monde, &jeton, "encore un autre mot").await.expect_problem(401, "reinitialisation-invalide");
    monde.compte("reinitialisation", 0).await;
    assert!(monde.evenements("audit.mot_de_passe_reinitialise").await.is_empty());
}

#[actix_web::test]
async fn the_answer_never_depends_on_whether_there_is_an_account() {
    let monde = Monde::avec(ANA).await;
    let connues = oublier(&monde, ANA).await;
    let inconnues = oublier(&monde, INCONNUE).await;
    assert_eq!((connues.statut, &connues.texte), (202, &inconnues.texte));
    assert_eq!(inconnues.statut, 202);
    // Nor does the time it takes: nobody may read an account meanwhile, and both are answered.
    let verrou = monde.base.client("authentification").await;
    verrou.batch("begin; lock table authentification.compte in access exclusive mode").await.unwrap();
    for courriel in [ANA, INCONNUE] {
        oublier(&monde, courriel).await.expect_status(202);
    }
    verrou.batch("rollback").await.unwrap();
    assert_eq!(charges(&monde).await.len(), 1);
    monde.compte("reinitialisation", 1).await;
    monde.base.expect_no_rows("select count(courriel) from authentification.oubli").await;
}

#[actix_web::test]
async fn the_sixth_request_within_the_hour_is_refused_known_or_not() {
    let monde = Monde::avec(ANA).await;
    for courriel in [ANA, INCONNUE] {
        for _ in 0..5 {
            oublier(&monde, courriel).await.expect_status(202);
        }
        let reponse = oublier(&monde, courriel).await;
        assert_eq!(reponse.en_tete("retry-after"), Some("3600"));
        reponse.expect_problem(429, "trop-de-requetes");
    }
    let copies = join_all((0..20).map(|_| oublier(&monde, "autre@client.example"))).await;
    assert_eq!(copies.iter().filter(|reponse| reponse.statut == 202).count(), 5);
    // The token of the fifth is still good.
    let jeton = charges(&monde).await[0]["jeton"].as_str().unwrap().to_owned();
    choisir(&monde, &jeton, NOUVEAU).await.expect_status(204);
    monde
        .base
        .proprietaire("update authentification.oubli set depuis = depuis - interval '61 minutes'")
        .await;
    oublier(&monde, ANA).await.expect_status(202);
    charges(&monde).await;
    cleanup(&monde.db).await.unwrap();
    monde.compte("oubli", 1).await;
}

#[actix_web::test]
async fn a_later_request_replaces_the_token_and_half_an_hour_ends_it() {
    let monde = Monde::avec(ANA).await;
    let premier = demander(&monde, ANA).await;
    let second = demander(&monde, ANA).await;
    choisir(&monde, &premier, NOUVEAU).await.expect_problem(401, "reinitialisation-invalide");
    let vieillir =
        "update authentification.reinitialisation set expire_le = expire_le - interval '30 minutes'";
    monde.base.proprietaire(vieillir).await;
    choisir(&monde, &second, NOUVEAU).await.expect_problem(401, "reinitialisation-invalide");
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
    cleanup(&monde.db).await.unwrap();
    monde.compte("reinitialisation", 0).await;
}

#[actix_web::test]
async fn of_two_who_show_it_at_once_one_wins() {
    let monde = Monde::avec(ANA).await;
    let jeton = demander(&monde, ANA).await;
    let nouveaux: Vec<_> = (0..6).map(|n| format!("{NOUVEAU} {n}")).collect();
    let reponses = join_all(nouveaux.iter().map(|nouveau| choisir(&monde, &jeton, nouveau))).await;
    let mut gagnants = Vec::new();
    for (reponse, nouveau) in reponses.into_iter().zip(&nouveaux) {
        if reponse.statut == 204 {
            gagnants.push(nouveau);
        } else {
            reponse.expect_problem(401, "reinitialisation-invalide");
        }
    }
    assert_eq!(gagnants.len(), 1);
    monde.connecter(ANA, gagnants[0]).await.expect_status(200);
    monde.base.expect_no_rows("select count(*) from authentification.compte where version <> 2").await;
}

#[actix_web::test]
async fn a_worker_comes_back_the_same_way_and_the_audit_is_told() {
    let monde = Monde::nouveau().await;
    let id = monde.travailleur(BOB, Role::Responsable, &[]).await;
    monde.base.proprietaire("update authentification.compte set provisoire = true").await;
    let jeton = demander(&monde, BOB).await;
    choisir(&monde, &jeton, NOUVEAU).await.expect_status(204);
    monde.connecter(BOB, NOUVEAU).await.expect_status(200);
    assert_eq!(monde.evenements("compte.active").await.len(), 1);
    let audit = monde.evenements("audit.mot_de_passe_reinitialise").await;
    assert_eq!(audit[0]["charge"]["acteur_id"], id.to_string());
    monde.base.expect_no_rows("select count(*) from authentification.compte where provisoire").await;
}

#[actix_web::test]
async fn a_suspended_account_gets_none_and_a_weak_password_spends_none() {
    let monde = Monde::avec(ANA).await;
    let jeton = demander(&monde, ANA).await;
    choisir(&monde, &jeton, ANA).await.expect_problem(400, "mot-de-passe-faible");
    choisir(&monde, &jeton, "court").await.expect_problem(400, "mot-de-passe-faible");
    monde.base.proprietaire("update authentification.compte set etat = 'suspendu'").await;
    choisir(&monde, &jeton, NOUVEAU).await.expect_problem(401, "reinitialisation-invalide");
    oublier(&monde, ANA).await.expect_status(202);
    assert_eq!(charges(&monde).await.len(), 1);
    monde.base.proprietaire("update authentification.compte set etat = 'actif'").await;
    choisir(&monde, &jeton, NOUVEAU).await.expect_status(204);
}

#[actix_web::test]
async fn what_is_not_understood_is_a_problem() {
    let monde = Monde::avec(ANA).await;
    let long = format!("{}@client.example", "a".repeat(305));
    for courriel in ["", "ana", &long, "ana@client.example\r\nBcc: eve@client.example"] {
        oublier(&monde, courriel).await.expect_problem(400, "requete-invalide");
    }
    for jeton in ["", "abc", &"A".repeat(44)] {
        choisir(&monde, jeton, NOUVEAU).await.expect_problem(400, "requete-invalide");
    }
    choisir(&monde, &"A".repeat(43), NOUVEAU).await.expect_problem(401, "reinitialisation-invalide");
}

#[actix_web::test]
async fn the_token_is_nowhere_but_in_its_event_until_the_mailer_has_passed_it() {
    let monde = Monde::avec(ANA).await;
    let jeton = demander(&monde, ANA).await;
    monde
        .base
        .expect_no_rows(&format!(
            "select count(*) from authentification.reinitialisation, authentification.oubli
              where concat(jeton_hash, courriel) like '%{jeton}%' or courriel is not null"
        ))
        .await;
    let service = monde.app.anonyme().avec(comptoir_auth::INTERNAL_KEY_HEADER, CLE);
    let lire = async |lecteur: &str, apres: i64| {
        service.get(&format!("/interne/evenements?apres={apres}&lecteur={lecteur}")).await.expect_status(200);
        charges(&monde).await
    };
    assert_eq!(lire("clientele.profils", 2).await[0]["jeton"], jeton);
    assert_eq!(lire("clientele.courriels", 1).await[0]["jeton"], jeton);
    assert_eq!(lire("clientele.courriels", 2).await, [json!({})]);
    choisir(&monde, &jeton, NOUVEAU).await.expect_status(204);
    // Nobody reads: the token is not kept longer than it is good.
    demander(&monde, ANA).await;
    monde
        .base
        .proprietaire("update authentification.outbox set cree_le = cree_le - interval '30 minutes'")
        .await;
    assert_eq!(charges(&monde).await.last(), Some(&json!({})));
}
