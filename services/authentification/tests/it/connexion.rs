//! `POST /api/auth/connexion` and `POST /api/auth/deconnexion`.

use std::sync::atomic::Ordering;

use actix_web::http::Method;
use comptoir_auth::{AUDIENCE, ISSUER, Jwks, Verifier};
use comptoir_clients::travailleur::Droits;
use comptoir_password::PasswordHasher;
use comptoir_types::{Genre, Langue, LieuId, Role};
use futures_util::future::join_all;
use futures_util::join;
use serde_json::{Value, json};

use crate::{MOT_DE_PASSE, Monde, temoin};

const ANA: &str = "ana@client.example";

#[actix_web::test]
async fn a_client_gets_a_token_in_the_body_and_another_in_a_cookie() {
    let monde = Monde::avec(ANA).await;
    let reponse = monde.connecter("Ana@Client.Example", MOT_DE_PASSE).await;
    let cookie = reponse.en_tete("set-cookie").unwrap().to_owned();
    let [valeur, attributs @ ..] = &*cookie.split("; ").collect::<Vec<_>>() else { panic!("{cookie}") };
    assert_eq!(valeur.strip_prefix("comptoir_session=").unwrap().len(), 43);
    let mut attributs = attributs.to_vec();
    attributs.sort_unstable();
    assert_eq!(attributs, ["HttpOnly", "Max-Age=2592000", "Path=/api/auth", "SameSite=Strict", "Secure"]);
    assert_eq!(reponse.en_tete("cache-control"), Some("no-store"));

    let jeton = reponse.expect_status(200);
    assert_eq!(jeton["expire_dans"], 600);
    assert_eq!((&jeton["genre"], &jeton["roles"]), (&json!("client"), &json!(["client"])));
    assert_eq!((&jeton["magasins"], &jeton["langue"]), (&json!([]), &json!("fr")));
    assert_eq!(jeton.as_object().unwrap().len(), 9);
}

#[actix_web::test]
async fn the_token_says_who_it_is_for_and_is_verified_with_the_published_keys() {
    let monde = Monde::avec(ANA).await;
    let jeton = monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
    let direct = authentification::InProcess { db: monde.db.clone(), cles: monde.cles.clone() };
    assert_eq!(direct.jwks().await.unwrap().keys.len(), 1);
    let verifier = Verifier::new(std::rc::Rc::new(direct));
    let claims = verifier.verify(jeton["jeton_acces"].as_str().unwrap()).await.unwrap();
    assert_eq!((claims.iss.as_str(), &*claims.aud), (ISSUER, &[AUDIENCE.to_owned()][..]));
    assert_eq!(json!(claims.sub), jeton["compte_id"]);
    assert_eq!((claims.genre, claims.role()), (Genre::Client, Some(Role::Client)));
    assert_eq!(claims.exp - claims.iat, 600);
    assert_eq!(claims.amr, ["pwd"]);
    assert!(claims.sid.is_some() && claims.portees.is_empty());
    let autre = monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
    let autre = verifier.verify(autre["jeton_acces"].as_str().unwrap()).await.unwrap();
    assert!(autre.jti != claims.jti && autre.sid != claims.sid);
}

#[actix_web::test]
async fn a_client_is_answered_in_the_language_asked_for() {
    let monde = Monde::avec(ANA).await;
    let corps = json!({ "courriel": ANA, "mot_de_passe": MOT_DE_PASSE });
    let anglais = monde.app.anonyme().avec("Accept-Language", "en");
    assert_eq!(anglais.post("/api/auth/connexion", corps).await.expect_status(200)["langue"], "en");
}

#[actix_web::test]
async fn a_worker_gets_the_rights_that_travailleur_says() {
    let monde = Monde::nouveau().await;
    for (courriel, role, nom, magasins) in [
        ("bob@comptoir.example", Role::Employe, "employe", &[3, 4][..]),
        ("alice@comptoir.example", Role::Gestionnaire, "gestionnaire", &[4]),
        ("charlie@comptoir.example", Role::Responsable, "responsable", &[]),
    ] {
        let id = monde.travailleur(courriel, role, magasins).await;
        let jeton = monde.connecter(courriel, MOT_DE_PASSE).await.expect_status(200);
        assert_eq!(jeton["compte_id"], json!(id));
        assert_eq!((&jeton["genre"], &jeton["roles"]), (&json!("travailleur"), &json!([nom])));
        assert_eq!((&jeton["magasins"], &jeton["langue"]), (&json!(magasins), &json!("en")));
    }
}

#[actix_web::test]
async fn without_travailleur_no_worker_signs_in_and_clients_still_do() {
    let monde = Monde::avec(ANA).await;
    monde.travailleur("bob@comptoir.example", Role::Employe, &[3]).await;
    monde.equipe.en_panne.store(true, Ordering::Relaxed);
    let refus = monde.connecter("bob@comptoir.example", MOT_DE_PASSE).await;
    assert!(refus.en_tete("retry-after").is_some());
    refus.expect_problem(503, "indisponible");
    monde.connecter(ANA, MOT_DE_PASSE).await.expect_status(200);
    monde.compte("session", 1).await;
    monde.compte("tentative", 0).await;
    monde.equipe.en_panne.store(false, Ordering::Relaxed);
    monde.connecter("bob@comptoir.example", MOT_DE_PASSE).await.expect_status(200);
}

#[actix_web::test]
async fn every_reason_to_refuse_reads_the_same() {
    let monde = Monde::avec(ANA).await;
    monde.inscrire("suspendue@client.example").await.expect_status(201);
    monde
        .base
        .proprietaire("update authentification.compte set etat = 'suspendu' where courriel like 'suspendue%'")
        .await;
    let parti = monde.travailleur("parti@comptoir.example", Role::Employe, &[3]).await;
    let droits = |actif| Droits {
        role: Role::Employe,
        actif,
        invite: false,
        magasins: vec![LieuId::new(3)],
        langue: Langue::Fr,
    };
    monde.droits(parti, droits(false));
    let mut lus = Vec::new();
    for (courriel, mot_de_passe) in [
        (ANA, "un autre mot"),
        (ANA, ""),
        ("inconnue@client.example", MOT_DE_PASSE),
        ("suspendue@client.example", MOT_DE_PASSE),
        ("parti@comptoir.example", MOT_DE_PASSE),
    ] {
        let reponse = monde.connecter(courriel, mot_de_passe).await;
        assert!(reponse.en_tete("set-cookie").is_none());
        let mut corps = reponse.expect_problem(401, "identifiants-invalides");
        corps["instance"] = Value::Null;
        lus.push(corps);
    }
    lus.dedup();
    assert_eq!(lus.len(), 1, "{lus:?}");
    monde.compte("session", 0).await;
    monde.compte("tentative", 4).await;
    monde.droits(parti, droits(true));
    monde.connecter("parti@comptoir.example", MOT_DE_PASSE).await.expect_status(200);
}

#[actix_web::test]
async fn forty_sign_ins_at_once_do_not_keep_others_waiting() {
    let monde = Monde::hachant(PasswordHasher::default()).await;
    monde.inscrire(ANA).await.expect_status(201);
    let connexions = join_all((0..40).map(|_| monde.connecter(ANA, MOT_DE_PASSE)));
    let autres = join_all(
        (0..40).map(|_| async { monde.app.anonyme().get("/api/auth/jwks").await.expect_status(200) }),
    );
    let (connexions, autres) = join!(connexions, autres);
    assert!(autres.iter().all(|jwks| jwks["keys"].as_array().unwrap().len() == 1));
    assert!(connexions.iter().any(|reponse| reponse.statut == 200));
    for reponse in connexions.into_iter().filter(|reponse| reponse.statut != 200) {
        // On a machine with much else to do, some wait over two seconds for their turn.
        reponse.expect_problem(503, "occupe");
    }
}

#[actix_web::test]
async fn what_is_not_understood_is_a_problem() {
    let monde = Monde::avec(ANA).await;
    let anonyme = monde.app.anonyme();
    let chemin = "/api/auth/connexion";
    for mauvais in [
        json!({}),
        json!({ "courriel": ANA }),
        json!({ "courriel": ANA, "mot_de_passe": null }),
        json!({ "courriel": ANA, "mot_de_passe": ["x"] }),
        json!({ "courriel": ANA, "mot_de_passe": "x".repeat(129) }),
        json!({ "courriel": "x", "mot_de_passe": MOT_DE_PASSE }),
        json!({ "courriel": ANA, "mot_de_passe": MOT_DE_PASSE, "role": "responsable" }),
    ] {
        anonyme.post(chemin, mauvais).await.expect_problem(400, "requete-invalide");
    }
    let brut = async |type_de, octets: Vec<u8>| anonyme.brut(Method::POST, chemin, type_de, octets).await;
    brut(Some("application/x-www-form-urlencoded"), b"courriel=a".to_vec())
        .await
        .expect_problem(415, "type-non-supporte");
    brut(Some("application/json"), vec![b' '; 300 * 1024]).await.expect_problem(413, "corps-trop-grand");
    // A password may hold anything: it is never stored.
    monde.connecter(ANA, "\0\u{7}'; --").await.expect_problem(401, "identifiants-invalides");
    monde.compte("session", 0).await;
}

#[actix_web::test]
async fn what_the_browser_calls_itself_is_kept_up_to_200_characters() {
    let monde = Monde::avec(ANA).await;
    let corps = json!({ "courriel": ANA, "mot_de_passe": MOT_DE_PASSE });
    let agent = format!("Firefox {}", "x".repeat(500));
    monde.app.anonyme().avec("User-Agent", agent).post("/api/auth/connexion", corps).await.expect_status(200);
    monde
        .base
        .expect_no_rows("select count(*) from authentification.session where agent !~ '^Firefox x{192}$'")
        .await;
}

#[actix_web::test]
async fn nothing_stored_opens_a_session() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    let jeton = cookie.split_once('=').unwrap().1;
    monde
        .base
        .expect_no_rows(&format!(
            "select count(*) - 1 from authentification.jeton_rafraichissement where jeton_hash = sha256('{jeton}'::bytea)"
        ))
        .await;
    monde.base.expect_no_rows("select count(*) from authentification.compte where mot_de_passe !~ '^\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$'").await;
}

#[actix_web::test]
async fn signing_out_ends_the_session_and_always_succeeds() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    let (autre, _) = monde.ouvrir(ANA).await;
    for _ in 0..2 {
        let reponse =
            monde.app.anonyme().avec("Cookie", &cookie).post("/api/auth/deconnexion", json!({})).await;
        assert_eq!(temoin(&reponse), "comptoir_session=");
        assert!(reponse.en_tete("set-cookie").unwrap().contains("Max-Age=0"));
        reponse.expect_status(204);
    }
    monde.rafraichir(&cookie).await.expect_problem(401, "session-invalide");
    monde.rafraichir(&autre).await.expect_status(200);
    for cookie in ["", "autre=1", "comptoir_session=", "comptoir_session=abc", "comptoir_session=%00"] {
        monde
            .app
            .anonyme()
            .avec("Cookie", cookie)
            .post("/api/auth/deconnexion", json!({}))
            .await
            .expect_status(204);
    }
    monde
        .app
        .anonyme()
        .brut(Method::POST, "/api/auth/deconnexion", None, Vec::new())
        .await
        .expect_status(204);
    monde
        .base
        .expect_no_rows("select count(*) - 1 from authentification.session where motif = 'deconnexion'")
        .await;
}

#[actix_web::test]
async fn signing_out_with_a_token_already_used_ends_the_session_too() {
    let monde = Monde::avec(ANA).await;
    let (cookie, _) = monde.ouvrir(ANA).await;
    let suivant = temoin(&monde.rafraichir(&cookie).await);
    monde
        .app
        .anonyme()
        .avec("Cookie", &cookie)
        .post("/api/auth/deconnexion", json!({}))
        .await
        .expect_status(204);
    monde.rafraichir(&suivant).await.expect_problem(401, "session-invalide");
}
