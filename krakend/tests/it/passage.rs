//! What goes through, there and back.

use std::collections::BTreeMap;

use actix_web::http::Method;
use comptoir_types::Role;
use serde_json::json;

use crate::fichier;
use crate::moteur::{Moteur, adresse, appeler, krakend, verifier};

#[test]
fn krakend_takes_the_file_in_the_repository() {
    let Some(krakend) = krakend() else { return };
    verifier(&krakend, &fichier("krakend.json"));
}

#[actix_web::test]
async fn every_route_reaches_its_service_with_what_it_needs_and_no_more() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    for route in &moteur.routes {
        let mut route = route.clone();
        let chemin = adresse(&route);
        let question =
            route.parametres.iter().map(|nom| format!("{nom}=1%202")).collect::<Vec<_>>().join("&");
        route.chemin = format!("{}?{question}&cache=1", route.chemin);
        let appelant = moteur.admis(&route);
        let passent = [
            ("accept", "application/json"),
            ("accept-encoding", "br;q=0.5, gzip"),
            ("accept-language", "en"),
            ("if-match", "\"7\""),
            ("idempotency-key", "0198f0a0-0000-7000-8000-000000000001"),
            ("x-request-id", "demande-1"),
            ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
        ];
        let parfois = [
            ("x-panier-jeton", chemin.starts_with("/api/panier/")),
            ("cookie", chemin.starts_with("/api/auth/")),
            ("x-api-key", chemin == "/api/auth/cle"),
            ("x-signature", chemin == "/api/paiements/rappels"),
            ("if-none-match", chemin == "/api/produits/7/image"),
            ("x-user-id", false),
            ("x-user-role", false),
            ("x-cle-interne", false),
        ];
        let appelant = passent.iter().fold(appelant, |appelant, (nom, valeur)| appelant.avec(nom, valeur));
        let appelant = parfois.iter().fold(appelant, |appelant, (nom, _)| appelant.avec(nom, "jeton=1"));
        let recu = appeler(&appelant, &route).await.expect_status(200);
        let nom = format!("{} {chemin}: {recu}", route.methode);
        assert_eq!(recu["service"], route.service, "{nom}");
        assert_eq!(recu["methode"], route.methode, "{nom}");
        assert_eq!(recu["chemin"], chemin, "{nom}");
        let recue: BTreeMap<&str, &str> =
            recu["question"].as_str().unwrap().split('&').filter_map(|paire| paire.split_once('=')).collect();
        assert_eq!(recue, route.parametres.iter().map(|nom| (nom.as_str(), "1+2")).collect(), "{nom}");
        for (en_tete, valeur) in passent {
            assert_eq!(recu["en_tetes"][en_tete], valeur, "{en_tete}, {nom}");
        }
        for (en_tete, passe) in parfois {
            assert_eq!(recu["en_tetes"].get(en_tete).is_some(), passe, "{en_tete}, {nom}");
        }
        assert!(recu["en_tetes"].get("transfer-encoding").is_none(), "{nom}");
    }
}

#[actix_web::test]
async fn an_answer_comes_back_as_the_service_gave_it() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let client = moteur.comme(Role::Client);
    let reponse = client.get("/api/profil").await;
    assert_eq!(reponse.en_tete("etag"), Some("\"7\""));
    assert_eq!(reponse.en_tete("x-instance"), Some("clientele"));
    assert_eq!(reponse.en_tete("cache-control"), Some("no-store"));
    assert_eq!(reponse.en_tete("set-cookie"), Some("comptoir_session=x; HttpOnly"));
    for statut in [201, 202, 204, 400, 404, 422, 428, 500] {
        client.avec("Accept", format!("statut/{statut}")).get("/api/profil").await.expect_status(statut);
    }
    let refus = client.avec("Accept", "statut/409").get("/api/profil").await;
    refus.expect_problem(409, "stock-insuffisant");
    let refus = client.avec("Accept", "statut/503").avec("Accept-Language", "en").get("/api/profil").await;
    assert_eq!(refus.en_tete("retry-after"), Some("1"));
    assert_eq!(refus.expect_problem(503, "indisponible")["title"], "Unavailable");
}

/// The gateway neither unpacks an answer nor asks for a packed one in the place of who reads none.
#[actix_web::test]
async fn a_compressed_answer_passes_as_it_is_to_who_asked_for_it() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let client = moteur.comme(Role::Client).avec("Accept", "long");
    let compresse = client.avec("Accept-Encoding", "gzip").get("/api/profil").await;
    assert_eq!(compresse.en_tete("content-encoding"), Some("gzip"));
    // The gateway says first that it looks at the origin.
    assert!(compresse.en_tetes.get_all("vary").any(|noms| noms == "accept-encoding"));
    let taille: usize = compresse.en_tete("content-length").unwrap().parse().unwrap();
    assert!((1..1000).contains(&taille), "{taille}");
    for lus in [None, Some("identity")] {
        let client = lus.map_or(client.clone(), |lus| client.avec("Accept-Encoding", lus));
        let entier = client.get("/api/profil").await;
        assert_eq!(entier.en_tete("content-encoding"), None, "{lus:?}");
        assert_eq!(entier.corps.as_str().map(str::len), Some(20_000), "{lus:?}");
    }
}

#[actix_web::test]
async fn a_request_has_an_id_that_comes_back() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let donne = moteur.app.anonyme().avec("X-Request-Id", "demande-1").get("/api/produits").await;
    assert_eq!(donne.en_tete("x-request-id"), Some("demande-1"));
    let fait = moteur.app.anonyme().get("/api/produits").await;
    assert_eq!(fait.en_tete("x-request-id").map(str::len), Some(36));
}

#[actix_web::test]
async fn a_body_passes_whole_up_to_the_limit_and_not_beyond() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let anonyme = moteur.app.anonyme();
    let pleine = json!({ "texte": "é".repeat(130_000) });
    let recu = anonyme.post("/api/panier/items", pleine.clone()).await.expect_status(200);
    assert_eq!(recu["corps"], pleine);
    assert_eq!(recu["en_tetes"]["content-length"], pleine.to_string().len().to_string());
    let envoyer = async |taille| {
        let json = Some("application/json");
        anonyme.envoyer(Method::POST, "/api/panier/items", json, vec![b' '; taille]).await
    };
    envoyer(256 * 1024 + 1).await.unwrap().expect_problem(413, "corps-trop-grand");
    // A service that does not read to the end may close before the gateway has sent all: KrakenD says 500 then. And the
    // gateway may close before we have sent all: nothing is said then.
    let trop = envoyer(4 * 1024 * 1024).await.map_or(0, |reponse| reponse.statut);
    assert!([413, 500, 0].contains(&trop), "{trop}");
    assert_eq!(anonyme.post("/api/panier/items", pleine).await.statut, 200);
}

#[actix_web::test]
async fn the_copies_of_panier_take_turns() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    for methode in [Method::GET, Method::POST] {
        let mut comptes = BTreeMap::new();
        for _ in 0..101 {
            let corps = (methode == Method::POST).then(|| json!({}));
            let reponse = moteur.app.anonyme().appeler(methode.clone(), "/api/panier/items", corps).await;
            *comptes.entry(reponse.en_tete("x-instance").unwrap().to_owned()).or_insert(0_u32) += 1;
        }
        let comptes: Vec<u32> = comptes.into_values().collect();
        assert!(comptes == [50, 51] || comptes == [51, 50], "{methode}: {comptes:?}");
    }
}
