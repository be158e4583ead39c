//! The operations that docs/openapi describes.

use actix_web::http::Method;
use comptoir_test::TestClient;
use comptoir_types::Role;
use serde_json::Value;
use uuid::Uuid;

use super::Systeme;

/// The merged description.
pub(crate) fn document() -> Value {
    serde_json::from_str(include_str!("../../../../../docs/openapi/comptoir.json")).unwrap()
}

/// An operation of the merged description.
pub(crate) struct Operation {
    pub(crate) methode: Method,
    /// The path as described.
    pub(crate) modele: String,
    /// The path, its parameters filled in.
    pub(crate) chemin: String,
    /// The operation as described.
    pub(crate) description: Value,
}

/// All of them, each parameter of the path filled in with an id that nothing has.
pub(crate) fn operations() -> Vec<Operation> {
    let document = document();
    let mut operations = Vec::new();
    for (modele, methodes) in document["paths"].as_object().unwrap() {
        for (methode, description) in methodes.as_object().unwrap() {
            let mut chemin = modele.clone();
            for parametre in description["parameters"].as_array().into_iter().flatten() {
                if parametre["in"] == "path" {
                    let valeur = exemple(&resoudre(&document, &parametre["schema"]));
                    chemin = chemin.replace(&format!("{{{}}}", parametre["name"].as_str().unwrap()), &valeur);
                }
            }
            assert!(!chemin.contains('{'), "{modele} has a parameter that is not described");
            let methode = methode.to_uppercase().parse().unwrap();
            operations.push(Operation {
                methode,
                modele: modele.clone(),
                chemin,
                description: description.clone(),
            });
        }
    }
    assert!(operations.len() > 30, "the description is empty: run `./just openapi`");
    operations
}

/// What a reference points to.
pub(crate) fn resoudre(document: &Value, schema: &Value) -> Value {
    match schema["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap().clone(),
        None => schema.clone(),
    }
}

fn exemple(schema: &Value) -> String {
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("integer"), _) => "999999".to_owned(),
        (_, Some("uuid")) => Uuid::now_v7().to_string(),
        // A day has a form of its own, and so has the key of an account.
        (_, Some("date")) => "2026-01-01".to_owned(),
        _ => schema["example"].as_str().unwrap_or("2000000000015").to_owned(),
    }
}

/// Somebody whom the operation lets in.
pub(crate) fn admis<'a>(systeme: &'a Systeme, operation: &Operation) -> TestClient<'a> {
    let exigences = operation.description["security"].to_string();
    let role = if exigences.contains("client") { Role::Client } else { Role::Responsable };
    let appelant = if operation.description["security"].is_null() {
        systeme.anonyme(&operation.chemin)
    } else {
        systeme.app(&operation.chemin).porteur(systeme.jeton(Uuid::now_v7(), role, &[3]))
    };
    appelant.avec("If-Match", "\"1\"")
}
