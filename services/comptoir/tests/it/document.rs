//! What the description says of itself.

use serde_json::Value;

use crate::helpers::{document, operations, resoudre};

#[test]
fn every_reference_leads_somewhere() {
    fn renvois(valeur: &Value, trouves: &mut Vec<String>) {
        match valeur {
            Value::Object(membres) => {
                trouves.extend(membres.get("$ref").and_then(Value::as_str).map(str::to_owned));
                membres.values().for_each(|membre| renvois(membre, trouves));
            }
            Value::Array(elements) => elements.iter().for_each(|element| renvois(element, trouves)),
            _ => (),
        }
    }
    let (document, mut trouves) = (document(), Vec::new());
    renvois(&document, &mut trouves);
    assert!(trouves.len() > 100, "{trouves:?}");
    for renvoi in trouves {
        assert!(document.pointer(renvoi.trim_start_matches('#')).is_some(), "{renvoi} leads nowhere");
    }
}

/// An empty body reads as `{}`.
#[test]
fn a_body_may_be_left_out_where_each_of_its_fields_may() {
    let document = document();
    for operation in operations() {
        let corps = &operation.description["requestBody"];
        // A file is no object.
        if corps["content"]["application/json"].is_null() {
            continue;
        }
        let schema = resoudre(&document, &corps["content"]["application/json"]["schema"]);
        assert!(schema["properties"].is_object(), "{} {}: {schema}", operation.methode, operation.chemin);
        let obligatoires = schema["required"].as_array().is_some_and(|champs| !champs.is_empty());
        assert_eq!(corps["required"] == true, obligatoires, "{} {}", operation.methode, operation.chemin);
    }
}
