//! Files: larger and slower than everything else, and by the routes that are for them alone.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use actix_web::http::Method;
use actix_web::rt::task::spawn_blocking;
use comptoir_test::TestTokens;
use comptoir_types::{CompteId, Role};
use serde_json::Value;
use uuid::Uuid;

use crate::moteur::Moteur;
use crate::{contenu, routes};

const IMPORT: &str = "/api/imports/produits";

#[test]
fn the_time_of_a_file_is_that_of_its_description_and_all_else_has_three_seconds() {
    let config: Value = serde_json::from_str(&contenu("krakend.json")).unwrap();
    assert_eq!(config["timeout"], "3s");
    let longs: Vec<_> = config["endpoints"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|endpoint| endpoint.get("timeout").is_some())
        .map(|endpoint| ["method", "endpoint", "timeout"].map(|champ| endpoint[champ].as_str().unwrap()))
        .collect();
    let attendus = [
        ["GET", "/api/audit/verification", "30s"],
        ["GET", "/api/exports/produits", "120s"],
        ["POST", IMPORT, "120s"],
        ["PUT", "/api/produits/{id}/image", "30s"],
    ];
    assert_eq!(longs, attendus);
    assert_eq!(routes().iter().filter(|route| route.delai_s.is_some()).count(), 4);
}

#[actix_web::test]
async fn a_file_of_32_mib_passes_whole_and_the_gateway_does_not_hold_it() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let responsable = moteur.comme(Role::Responsable);
    let envoyer = async |taille: usize| {
        let corps = vec![b'a'; taille];
        responsable.brut(Method::POST, IMPORT, Some("text/csv"), corps).await.expect_status(200)
    };
    assert_eq!(envoyer(1000).await["octets"], 1000);
    let avant = moteur.memoire();
    for _ in 0..3 {
        assert_eq!(envoyer(32 * 1024 * 1024).await["octets"], 32 * 1024 * 1024);
    }
    let pris = moteur.memoire().saturating_sub(avant);
    assert!(pris < 24 * 1024, "{pris} KiB");
}

/// The first line of the answer to a body that pauses for so long in its middle.
fn envoyer(adresse: &str, chemin: &str, type_de: &str, pause: Duration) -> String {
    let compte = CompteId::new(Uuid::now_v7());
    let jeton = TestTokens::signer(&TestTokens::claims(compte, Role::Responsable, &[], &[]));
    let mut connexion = TcpStream::connect(adresse.trim_start_matches("http://")).unwrap();
    let tete = format!(
        "POST {chemin} HTTP/1.1\r\nHost: comptoir\r\nAuthorization: Bearer {jeton}\r\n\
         Content-Type: {type_de}\r\nContent-Length: 2000\r\nConnection: close\r\n\r\n"
    );
    connexion.write_all(tete.as_bytes()).unwrap();
    connexion.write_all(&[b' '; 1000]).unwrap();
    std::thread::sleep(pause);
    connexion.write_all(&[b' '; 1000]).ok();
    let mut reponse = String::new();
    connexion.read_to_string(&mut reponse).ok();
    reponse.lines().next().unwrap_or_default().to_owned()
}

#[actix_web::test]
async fn a_slow_file_is_waited_for_and_a_slow_body_elsewhere_is_not() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let pause = Duration::from_secs(4);
    for (chemin, type_de, attendu) in [
        (IMPORT, "text/csv", "HTTP/1.1 200 OK"),
        ("/api/travailleurs", "text/csv", "HTTP/1.1 500 Internal Server Error"),
    ] {
        let adresse = moteur.app.adresse.clone();
        let dit = spawn_blocking(move || envoyer(&adresse, chemin, type_de, pause)).await.unwrap();
        assert_eq!(dit, attendu, "{chemin}");
    }
}

#[actix_web::test]
async fn a_slow_export_comes_whole() {
    let Some(moteur) = Moteur::demarrer().await else { return };
    let export = moteur.comme(Role::Responsable).avec("Accept", "lent").get("/api/exports/produits").await;
    assert_eq!(export.en_tete("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!((export.statut, export.texte.as_str()), (200, "ligne\r\n".repeat(4).as_str()));
}
