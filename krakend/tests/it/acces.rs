//! Who is let in.

use comptoir_auth::Claims;
use comptoir_krakend::Acces;
use comptoir_test::TestTokens;
use comptoir_types::{CompteId, Role};
use uuid::Uuid;

use crate::moteur::{Moteur, appeler};

const ROLES: [Role; 5] = [Role::Client, Role::Machine, Role::Employe, Role::Gestionnaire, Role::Responsable];

#[actix_web::test]
async fn each_route_lets_in_whom_the_document_says() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    for route in &moteur.routes {
        let nom = format!("{} {}", route.methode, route.chemin);
        let sans = if route.acces == Acces::Public { 200 } else { 401 };
        let reponse = appeler(&moteur.app.anonyme(), route).await;
        assert_eq!(reponse.statut, sans, "{nom} without a token");
        for role in ROLES {
            let admis = match &route.acces {
                Acces::Public => true,
                Acces::Roles(roles) => roles.contains(&role),
            };
            let reponse = appeler(&moteur.comme(role), route).await;
            assert_eq!(reponse.statut, if admis { 200 } else { 403 }, "{nom} as {role}");
        }
    }
}

fn claims(changer: impl FnOnce(&mut Claims)) -> String {
    let mut claims = TestTokens::claims(CompteId::new(Uuid::now_v7()), Role::Client, &[], &[]);
    changer(&mut claims);
    TestTokens::signer(&claims)
}

/// The same token with its header replaced: `alg` none, and no signature.
fn sans_signature(jeton: &str) -> String {
    let charge = jeton.split('.').nth(1).unwrap();
    format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{charge}.")
}

/// The same token with another payload under the old signature.
fn autre_charge(jeton: &str) -> String {
    let autre = claims(|claims| claims.roles = vec![Role::Responsable]);
    let mut parties: Vec<&str> = jeton.split('.').collect();
    parties[1] = autre.split('.').nth(1).unwrap();
    parties.join(".")
}

#[actix_web::test]
async fn a_token_that_is_not_ours_or_no_longer_good_is_refused() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let bon = claims(|_| {});
    moteur.app.porteur(&bon).get("/api/profil").await.expect_status(200);
    for (quoi, jeton) in [
        ("expired", claims(|claims| claims.exp -= 700)),
        ("of another issuer", claims(|claims| claims.iss = "ailleurs".to_owned())),
        ("for another audience", claims(|claims| claims.aud = vec!["autre-api".to_owned()])),
        ("without a signature", sans_signature(&bon)),
        ("with another payload", autre_charge(&bon)),
        ("cut short", bon[..bon.len() - 10].to_owned()),
        ("empty", String::new()),
        ("not a token", "abc".to_owned()),
    ] {
        let reponse = moteur.app.porteur(jeton).get("/api/profil").await;
        assert_eq!(reponse.statut, 401, "{quoi}");
    }
    let sans_role = claims(|claims| claims.roles.clear());
    moteur.app.porteur(sans_role).get("/api/profil").await.expect_status(403);
}

#[actix_web::test]
async fn a_public_route_leaves_the_token_to_the_service() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let recu = moteur.app.porteur("abc").get("/api/panier/items").await.expect_status(200);
    assert_eq!(recu["en_tetes"]["authorization"], "Bearer abc");
}
