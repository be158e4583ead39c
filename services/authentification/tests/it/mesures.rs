//! What is counted, and that nothing else is.

use std::sync::atomic::Ordering;

use comptoir_test::comptes;
use comptoir_types::Role;
use serde_json::json;

use crate::{MOT_DE_PASSE, Monde, temoin};

const ANA: &str = "ana@client.example";
const BOB: &str = "bob@comptoir.example";

#[actix_web::test]
async fn a_sign_in_is_counted_by_what_it_led_to() {
    let monde = Monde::avec(ANA).await;
    monde.inscrire(ANA).await.expect_problem(409, "courriel-pris");
    monde.ouvrir(ANA).await;
    for _ in 0..5 {
        monde
            .connecter("personne@client.example", MOT_DE_PASSE)
            .await
            .expect_problem(401, "identifiants-invalides");
    }
    monde.connecter("personne@client.example", MOT_DE_PASSE).await.expect_problem(429, "compte-verrouille");
    monde.travailleur(BOB, Role::Employe, &[3]).await;
    monde.equipe.en_panne.store(true, Ordering::Relaxed);
    monde.connecter(BOB, MOT_DE_PASSE).await.expect_problem(503, "indisponible");
    let attendus = [
        "comptoir_connexions_total{resultat=\"indisponible\"} 1",
        "comptoir_connexions_total{resultat=\"ok\"} 1",
        "comptoir_connexions_total{resultat=\"refusee\"} 5",
        "comptoir_connexions_total{resultat=\"verrouillee\"} 1",
        "comptoir_inscriptions_total 1",
    ];
    assert_eq!(comptes(&monde.metrics), attendus);
}

#[actix_web::test]
async fn a_refresh_token_used_again_is_counted_as_such() {
    let monde = Monde::avec(ANA).await;
    let (vole, _) = monde.ouvrir(ANA).await;
    let suivant = temoin(&monde.rafraichir(&vole).await);
    monde.rafraichir(&vole).await.expect_problem(409, "rotation-en-cours");
    let passe = "update authentification.jeton_rafraichissement set utilise_le = utilise_le - interval '1 h'";
    monde.base.proprietaire(passe).await;
    monde.rafraichir(&vole).await.expect_problem(401, "jeton-reutilise");
    monde.rafraichir(&suivant).await.expect_problem(401, "session-invalide");
    let sans_temoin = monde.app.anonyme().post("/api/auth/rafraichissement", json!({})).await;
    sans_temoin.expect_problem(401, "session-invalide");
    let attendus = [
        "comptoir_connexions_total{resultat=\"ok\"} 1",
        "comptoir_inscriptions_total 1",
        "comptoir_rafraichissements_total{resultat=\"en_cours\"} 1",
        "comptoir_rafraichissements_total{resultat=\"invalide\"} 1",
        "comptoir_rafraichissements_total{resultat=\"ok\"} 1",
        "comptoir_rafraichissements_total{resultat=\"reutilise\"} 1",
    ];
    assert_eq!(comptes(&monde.metrics), attendus);
}
