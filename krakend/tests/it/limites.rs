//! How much is let through. KrakenD fills a limit up again only once it is used up, so that up to twice as much may
//! pass: these tests ask for far more than the limit, and want some refused.

use comptoir_krakend::{Settings, Templated};
use comptoir_test::{TestClient, TestResponse};
use comptoir_types::Role;
use serde_json::json;

use crate::moteur::Moteur;

/// A limit that no test gets past by taking its time.
fn serrer(reglages: &mut Settings) {
    reglages.limites.connexions_par_minute = Templated::Fixe(3);
    reglages.limites.soldes_par_minute = Templated::Fixe(3);
    reglages.limites.compte_par_seconde = Templated::Fixe(1);
    reglages.limites.adresse_par_seconde = Templated::Fixe(1);
}

/// How many of 40 tries are refused as too many; the others succeed.
async fn refuses(essayer: impl AsyncFn(u32) -> TestResponse) -> usize {
    let mut refuses = 0;
    for rang in 0..40 {
        match essayer(rang).await.statut {
            200 => {}
            429 => refuses += 1,
            statut => panic!("{statut}"),
        }
    }
    refuses
}

#[actix_web::test]
async fn signing_in_is_limited_by_address_whatever_the_caller_says_it_is() {
    let Some(moteur) = Moteur::avec(serrer).await else { return };
    for chemin in ["/api/auth/connexion", "/api/auth/inscription"] {
        let essayer = async |rang| {
            let appelant = moteur.app.anonyme().avec("X-Forwarded-For", format!("203.0.113.{rang}"));
            appelant.avec("X-Real-Ip", format!("203.0.113.{rang}")).post(chemin, json!({})).await
        };
        assert!(refuses(essayer).await >= 33, "{chemin}");
    }
    moteur.app.anonyme().get("/api/auth/jwks").await.expect_status(200);
}

#[actix_web::test]
async fn an_address_told_by_a_known_proxy_has_a_limit_of_its_own() {
    let moteur = Moteur::avec(|reglages| {
        serrer(reglages);
        reglages.mandataires.crus = Templated::Fixe(true);
        reglages.mandataires.adresses = Templated::Fixe(vec!["127.0.0.0/8".to_owned()]);
    });
    let Some(moteur) = moteur.await else { return };
    let essayer = async |adresse: u32| {
        let appelant = moteur.app.anonyme().avec("X-Forwarded-For", format!("203.0.113.{adresse}"));
        appelant.post("/api/auth/connexion", json!({})).await
    };
    assert_eq!(refuses(essayer).await, 0);
    assert!(refuses(async |_| essayer(99).await).await >= 33);
}

#[actix_web::test]
async fn an_account_is_limited_whatever_it_says_it_is_and_another_is_not_hindered() {
    let Some(moteur) = Moteur::avec(serrer).await else { return };
    let client = moteur.comme(Role::Client);
    let essayer = async |rang: u32| client.avec("X-User-Id", rang).get("/api/profil").await;
    assert!(refuses(essayer).await > 0);
    assert_eq!(refuses(async |_| moteur.comme(Role::Client).get("/api/profil").await).await, 0);
}

#[actix_web::test]
async fn one_account_asks_about_few_cards_a_minute_and_another_is_not_hindered() {
    let Some(moteur) = Moteur::avec(|reglages| reglages.limites.soldes_par_minute = Templated::Fixe(3)).await
    else {
        return;
    };
    let client = moteur.comme(Role::Client);
    let demander = async |appelant: &TestClient<'_>| appelant.post("/api/cartes/solde", json!({})).await;
    assert!(refuses(async |_| demander(&client).await).await >= 33);
    demander(&moteur.comme(Role::Client)).await.expect_status(200);
    demander(&moteur.comme(Role::Employe)).await.expect_status(200);
    client.post("/api/panier/checkout", json!({})).await.expect_status(200);
}

#[actix_web::test]
async fn a_visitor_is_limited_by_address() {
    let Some(moteur) = Moteur::avec(serrer).await else { return };
    assert!(refuses(async |_| moteur.app.anonyme().get("/api/produits").await).await > 0);
}

#[actix_web::test]
async fn a_bad_token_does_not_use_up_a_limit() {
    let Some(moteur) = Moteur::avec(serrer).await else { return };
    for _ in 0..20 {
        moteur.app.porteur("abc").get("/api/profil").await.expect_status(401);
    }
    moteur.comme(Role::Client).get("/api/profil").await.expect_status(200);
}
