//! What is not let through.

use std::collections::{BTreeMap, BTreeSet};
use std::net::TcpListener;

use actix_web::http::Method;
use comptoir_krakend::{Adresse, Templated};
use comptoir_types::Role;

use crate::moteur::{Moteur, adresse, ferme};

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
        reponse.expect_status(404);
    }
}

/// HEAD too: KrakenD has no endpoints of it. OPTIONS is answered to a page that asks for leave, and to nobody else.
#[actix_web::test]
async fn a_method_that_a_path_does_not_take_is_refused_with_those_that_it_takes() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let mut chemins = BTreeMap::new();
    for route in &moteur.routes {
        chemins.entry(adresse(route)).or_insert_with(BTreeSet::new).insert(route.methode);
    }
    // Where a word and a parameter share a place, the parameter takes the methods that the word does not.
    if let Some(methodes) = chemins.get_mut("/api/imports/produits") {
        methodes.extend(["GET", "DELETE"]);
    }
    for (chemin, methodes) in chemins {
        for methode in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BIDULE"] {
            if methodes.contains(methode) {
                continue;
            }
            let reponse = moteur.app.anonyme().appeler(methode.parse().unwrap(), &chemin, None).await;
            let permises: BTreeSet<&str> = reponse.en_tete("allow").unwrap().split(", ").collect();
            assert_eq!((reponse.statut, permises), (405, methodes.clone()), "{methode} {chemin}");
            if methode != "HEAD" {
                assert_eq!(reponse.corps["type"], "/problemes/methode-non-permise", "{methode} {chemin}");
            }
        }
    }
}

#[actix_web::test]
async fn the_router_says_why_it_refuses_and_no_other_layer_can() {
    let muet = TcpListener::bind("127.0.0.1:0").unwrap();
    let moteur = Moteur::avec(|reglages| {
        reglages.services.insert("magasin".to_owned(), ferme());
        let muet = vec![format!("http://{}", muet.local_addr().unwrap())];
        reglages.services.insert("travailleur".to_owned(), Adresse::Hotes(muet));
        reglages.limites.compte_par_seconde = Templated::Fixe(1);
    });
    let Some(moteur) = moteur.await else { return };
    let anonyme = moteur.app.anonyme();
    let client = moteur.comme(Role::Client);
    let mut presse = client.get("/api/profil").await;
    for _ in 0..40 {
        if presse.statut == 200 {
            presse = client.get("/api/profil").await;
        }
    }
    for (quoi, statut, reponse) in [
        ("no token", 401, anonyme.get("/api/profil").await),
        ("a bad token", 401, moteur.app.porteur("abc").get("/api/profil").await),
        ("another role", 403, moteur.comme(Role::Responsable).get("/api/profil").await),
        ("too many", 429, presse),
        ("a service that is gone", 500, anonyme.get("/api/produits").await),
        ("a service that says nothing", 500, moteur.comme(Role::Employe).get("/api/mon-dossier").await),
    ] {
        assert_eq!((reponse.statut, reponse.texte.as_str()), (statut, ""), "{quoi}");
        assert_eq!(reponse.en_tete("content-type"), None, "{quoi}");
    }
    let encode = anonyme.get("/api/produits/%252F").await;
    assert_eq!((encode.statut, encode.texte.as_str()), (400, "error: encoded url params"));
    for (reponse, statut, genre) in [
        (anonyme.get("/api/inconnu").await, 404, "introuvable"),
        (anonyme.delete("/api/produits").await, 405, "methode-non-permise"),
    ] {
        assert_eq!(reponse.en_tete("content-type"), Some("application/json; charset=utf-8"));
        assert_eq!(reponse.corps["status"], statut);
        assert_eq!(reponse.expect_status(statut)["type"], format!("/problemes/{genre}"));
    }
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
    for nom in [
        "date",
        "etag",
        "idempotency-replayed",
        "retry-after",
        "x-request-id",
        "x-instance",
        "x-panier-jeton",
    ] {
        assert!(lisibles.contains(nom), "{nom}: {lisibles}");
    }
    assert!(reponse.en_tete("date").is_some());
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
    moteur.app.anonyme().get("/api/panier/items").await.expect_status(200);
    moteur.comme(Role::Client).get("/api/profil").await.expect_status(200);
}

#[actix_web::test]
async fn without_keys_nobody_who_needs_a_token_is_let_in() {
    let moteur = Moteur::avec(|reglages| reglages.jetons.cles = "http://127.0.0.1:9/jwks.json".to_owned());
    let Some(moteur) = moteur.await else { return };
    moteur.comme(Role::Responsable).get("/api/profil").await.expect_status(401);
    moteur.app.anonyme().get("/api/produits").await.expect_status(200);
}
