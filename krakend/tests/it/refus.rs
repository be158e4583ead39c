//! What is not let through.

use actix_web::http::Method;
use comptoir_types::Role;

use crate::moteur::{Moteur, ferme};

#[actix_web::test]
async fn what_no_document_describes_is_not_found() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let responsable = moteur.comme(Role::Responsable);
    for chemin in [
        "/",
        "/api",
        "/api/inconnu",
        "/api/produits/",
        "/API/produits",
        "/api/produits/7/8/9",
        "/api/produits/%2e%2e/%2e%2e/interne/evenements",
        "/interne/evenements",
        "/interne/comptes/7",
        "/sante/pret",
        "/sante/vivant",
        "/metrics",
        "/.well-known/jwks.json",
        "/docs/",
        "/__debug/",
        "/__echo/",
        "/__stats",
    ] {
        let reponse = responsable.get(chemin).await;
        assert_eq!(reponse.corps["type"], "/problemes/introuvable", "{chemin}: {reponse:?}");
        reponse.est(404);
    }
    assert_eq!(responsable.delete("/api/produits").await.est(405)["type"], "/problemes/requete-invalide");
}

#[actix_web::test]
async fn a_page_of_an_allowed_origin_may_call_and_another_may_not() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let page = |origine: &str| moteur.app.anonyme().avec("Origin", origine);
    let demander = async |origine: &str, methode: &str, en_tetes: &str| {
        let demande = page(origine).avec("Access-Control-Request-Method", methode);
        let demande = demande.avec("Access-Control-Request-Headers", en_tetes);
        demande.brut(Method::OPTIONS, "/api/panier/items", None, Vec::new()).await
    };
    let permis = "access-control-allow-origin";
    let ici = "http://localhost:5173";
    for methode in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
        let en_tetes = "authorization,content-type,idempotency-key,if-match,x-panier-jeton,x-request-id";
        let reponse = demander(ici, methode, en_tetes).await;
        assert_eq!(reponse.en_tete(permis), Some(ici), "{methode}");
        assert_eq!(reponse.en_tete("access-control-allow-credentials"), Some("true"));
    }
    let ailleurs = ["http://localhost:5174", "https://localhost:5173", "http://localhost.mechant.ca", "null"];
    for origine in ailleurs {
        assert_eq!(demander(origine, "GET", "").await.en_tete(permis), None, "{origine}");
        assert_eq!(page(origine).get("/api/produits").await.en_tete(permis), None, "{origine}");
    }
    assert_eq!(demander(ici, "GET", "x-cle-interne").await.en_tete(permis), None);
    let reponse = page(ici).get("/api/produits").await;
    assert_eq!(reponse.en_tete(permis), Some(ici));
    let lisibles = reponse.en_tete("access-control-expose-headers").unwrap().to_ascii_lowercase();
    for nom in ["etag", "idempotency-replayed", "retry-after", "x-request-id", "x-instance", "x-panier-jeton"]
    {
        assert!(lisibles.contains(nom), "{nom}: {lisibles}");
    }
    let refus = page(ici).get("/api/profil").await;
    assert_eq!((refus.statut, refus.en_tete(permis)), (401, Some(ici)));
}

#[actix_web::test]
async fn a_service_that_is_down_takes_no_other_with_it() {
    let moteur = Moteur::avec(|reglages| {
        reglages.services.insert("magasin".to_owned(), ferme());
    });
    let Some(moteur) = moteur.await else { return };
    let reponse = moteur.app.anonyme().get("/api/produits").await;
    assert_eq!((reponse.statut, reponse.texte.as_str()), (500, ""));
    moteur.app.anonyme().get("/api/panier/items").await.est(200);
    moteur.comme(Role::Client).get("/api/profil").await.est(200);
}

#[actix_web::test]
async fn without_keys_nobody_who_needs_a_token_is_let_in() {
    let moteur = Moteur::avec(|reglages| reglages.jetons.cles = "http://127.0.0.1:9/jwks.json".to_owned());
    let Some(moteur) = moteur.await else { return };
    moteur.comme(Role::Responsable).get("/api/profil").await.est(401);
    moteur.app.anonyme().get("/api/produits").await.est(200);
}
