//! Reading the table of routes.

use comptoir_krakend::{Acces, lire};
use comptoir_types::Role;
use serde_json::{Value, json};

fn document(chemin: &str, operation: Value) -> String {
    json!({ "openapi": "3.1.0", "paths": { chemin: { "get": operation } } }).to_string()
}

/// Who may call an operation with this `security`.
fn acces(security: Value) -> Result<Acces, String> {
    let operation = json!({ "tags": ["magasin"], "security": security });
    lire(&document("/api/essai", operation))
        .map(|routes| routes[0].acces.clone())
        .map_err(|error| error.to_string())
}

#[test]
fn an_operation_may_take_longer_than_all_others() {
    let operation = json!({ "tags": ["magasin"], "x-limites": { "secondes": 120, "corps": 1 } });
    assert_eq!(lire(&document("/api/essai", operation)).unwrap()[0].delai_s, Some(120));
    assert_eq!(lire(&document("/api/essai", json!({ "tags": ["magasin"] }))).unwrap()[0].delai_s, None);
    for delai in [json!("120s"), json!(-1), json!(1.5)] {
        let operation = json!({ "tags": ["magasin"], "x-limites": { "secondes": delai } });
        assert!(lire(&document("/api/essai", operation)).is_err());
    }
}

#[test]
fn a_workers_role_lets_in_those_above_it() {
    let security = |nom: &str| acces(json!([{ "jeton": [nom] }])).unwrap();
    assert_eq!(security("client"), Acces::Roles(vec![Role::Client]));
    assert_eq!(security("employe"), Acces::Roles(vec![Role::Employe, Role::Gestionnaire, Role::Responsable]));
    assert_eq!(security("nip"), security("employe"));
    assert_eq!(security("gestionnaire"), Acces::Roles(vec![Role::Gestionnaire, Role::Responsable]));
    assert_eq!(security("responsable"), Acces::Roles(vec![Role::Responsable]));
}

#[test]
fn a_scope_lets_in_machines_and_alternatives_add_up() {
    let lu = acces(json!([{ "jeton": ["responsable"] }, { "jeton": ["invariants:lire"] }]));
    assert_eq!(lu, Ok(Acces::Roles(vec![Role::Machine, Role::Responsable])));
    let lu = acces(json!([{ "jeton": ["gestionnaire"] }, { "jeton": ["client"] }]));
    assert_eq!(lu, Ok(Acces::Roles(vec![Role::Client, Role::Gestionnaire, Role::Responsable])));
}

#[test]
fn an_optional_token_or_none_is_public() {
    assert_eq!(acces(json!([{}, { "jeton": ["client"] }])), Ok(Acces::Public));
    assert_eq!(acces(json!([{ "jeton": ["client"] }, {}])), Ok(Acces::Public));
    assert_eq!(acces(json!([])), Ok(Acces::Public));
}

#[test]
fn an_unknown_role_is_refused_rather_than_left_open() {
    for (nom, raison) in
        [("caissier", "neither a role nor a scope"), ("stock:ecrire", "neither"), ("", "neither")]
    {
        let error = acces(json!([{ "jeton": [nom] }])).unwrap_err();
        assert!(error.contains(raison), "{error}");
    }
    assert!(acces(json!([{ "jeton": [] }])).unwrap_err().contains("no role"));
}

#[test]
fn a_path_that_is_not_for_the_gateway_is_refused() {
    for chemin in
        ["/interne/comptes", "/metrics", "/.well-known/jwks.json", "/api/produits/", "/api/*", "api/x"]
    {
        let error = lire(&document(chemin, json!({ "tags": ["magasin"] }))).unwrap_err();
        assert!(error.to_string().contains("plain paths under /api/ only"), "{chemin}: {error}");
    }
}

#[test]
fn an_operation_of_no_service_or_of_two_is_refused() {
    for tags in [json!([]), json!(["panier", "magasin"])] {
        let error = lire(&document("/api/essai", json!({ "tags": tags }))).unwrap_err();
        assert!(error.to_string().contains("one tag"), "{error}");
    }
}

#[test]
fn a_method_that_the_gateway_cannot_show_is_refused() {
    let document = json!({ "paths": { "/api/essai": { "head": { "tags": ["magasin"] } } } }).to_string();
    assert!(lire(&document).is_err());
}

#[test]
fn a_document_that_describes_nothing_is_refused() {
    for document in
        ["", "{}", "[]", "null", r#"{"paths": {}}"#, r#"{"paths": {"/api/x": {}}}"#, r#"{"paths": 3}"#]
    {
        assert!(lire(document).is_err(), "{document}");
    }
}
