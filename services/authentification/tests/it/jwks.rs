//! `/api/auth/jwks` and `/.well-known/jwks.json`.

use comptoir_auth::{InternalKey, Jwks};
use comptoir_clients::Http;

use crate::{CLE, Monde};

#[actix_web::test]
async fn the_public_keys_are_at_both_addresses_and_no_private_one() {
    let monde = Monde::nouveau().await;
    let jwks = monde.app.anonyme().get("/api/auth/jwks").await.expect_status(200);
    assert_eq!(monde.app.anonyme().get("/.well-known/jwks.json").await.expect_status(200), jwks);
    let key = &jwks["keys"][0];
    assert_eq!((key["alg"].as_str(), key["use"].as_str()), (Some("ES256"), Some("sig")));
    assert!(key["kid"].is_string() && key.get("d").is_none());
    let http = Http::new("authentification", &monde.app.adresse, InternalKey::parse(CLE).unwrap());
    assert_eq!(http.jwks().await.unwrap(), *monde.cles.jwks());
}
