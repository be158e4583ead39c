//! What the gateway says of itself.

use comptoir_krakend::{Niveau, Templated};
use comptoir_types::Role;
use serde_json::Value;

use crate::moteur::{Moteur, ferme};

#[actix_web::test]
async fn the_series_that_dashboards_and_alerts_name_exist() {
    let moteur = Moteur::avec(|reglages| {
        reglages.services.insert("clientele".to_owned(), ferme());
    });
    let Some(moteur) = moteur.await else { return };
    moteur.app.anonyme().get("/api/panier/items").await.expect_status(200);
    moteur.app.anonyme().get("/api/profil").await.expect_status(401);
    moteur.comme(Role::Client).get("/api/profil").await.expect_status(500);
    let mesures = moteur.mesures.anonyme().get("/metrics").await.texte;
    for debut in [
        "http_server_duration_count{http_request_method=\"GET\",http_response_status_code=\"200\",http_route=\"/api/panier/items\"",
        "http_server_duration_count{http_request_method=\"GET\",http_response_status_code=\"401\",http_route=\"/api/profil\"",
        "http_server_duration_bucket{",
        "http_client_duration_count{",
        "http_client_request_started_count_total{",
        "http_client_request_failed_count_total{",
        "krakend_backend_duration_count{",
        "process_resident_memory_bytes ",
        "go_goroutines ",
        "target_info{service_name=\"krakend\"",
    ] {
        assert!(mesures.lines().any(|ligne| ligne.starts_with(debut)), "{debut}\n{mesures}");
    }
}

#[actix_web::test]
async fn every_line_of_the_log_is_json_and_none_holds_a_token() {
    let moteur = Moteur::avec(|reglages| {
        reglages.journal.niveau = Templated::Fixe(Niveau::Debug);
        reglages.services.insert("magasin".to_owned(), ferme());
    });
    let Some(moteur) = moteur.await else { return };
    moteur.app.anonyme().get("/api/produits?q=a%22b").await.expect_status(500);
    moteur.app.porteur("secret.secret.secret").get("/api/profil").await.expect_status(401);
    moteur.comme(Role::Client).get("/api/profil").await.expect_status(200);
    let journal = moteur.journal();
    for ligne in journal.lines() {
        let lu: Value = serde_json::from_str(ligne).unwrap_or_else(|error| panic!("{error}: {ligne}"));
        assert!(
            lu["message"].is_string() && lu["level"].is_string() && lu["timestamp"].is_string(),
            "{ligne}"
        );
    }
    assert!(journal.contains("connection refused"), "{journal}");
    assert!(!journal.contains("secret.secret") && !journal.contains("eyJ"), "{journal}");
}
