//! The schema of the values leaves nothing open.

use serde_json::Value;

use crate::render::documents;
use crate::{contenu, fichier};

fn schema() -> Value {
    serde_json::from_str(&contenu("charts/comptoir/values.schema.json")).unwrap()
}

/// Every part of a schema, with where it is.
fn parts<'a>(schema: &'a Value, ou: &str, trouvees: &mut Vec<(String, &'a Value)>) {
    match schema {
        Value::Object(champs) => {
            trouvees.push((ou.to_owned(), schema));
            for (nom, champ) in champs {
                parts(champ, &format!("{ou}/{nom}"), trouvees);
            }
        }
        Value::Array(suite) => suite.iter().for_each(|part| parts(part, ou, trouvees)),
        _ => {}
    }
}

#[test]
fn every_object_refuses_keys_that_it_does_not_know() {
    let schema = schema();
    let mut trouvees = Vec::new();
    parts(&schema, "", &mut trouvees);
    let objets: Vec<_> = trouvees.iter().filter(|(_, part)| part["type"] == "object").collect();
    assert!(objets.len() > 35, "{}", objets.len());
    for (ou, objet) in objets {
        // What an umbrella chart hands down is nobody's to refuse.
        if ou != "/properties/global" {
            let autres = &objet["additionalProperties"];
            assert!(*autres == Value::Bool(false) || autres.is_object(), "{ou} takes any key");
        }
    }
}

/// Follows a reference of the schema.
fn resoudre<'a>(schema: &'a Value, part: &'a Value) -> &'a Value {
    let part = part.pointer("/allOf/0").unwrap_or(part);
    match part["$ref"].as_str() {
        Some(nom) => schema.pointer(nom.trim_start_matches('#')).unwrap_or_else(|| panic!("{nom}")),
        None => part,
    }
}

/// Every key of the values is one of the schema's, and the other way round.
fn comparer(schema: &Value, part: &Value, valeurs: &Value, ou: &str) {
    let part = resoudre(schema, part);
    let (Some(connues), Some(valeurs)) = (part["properties"].as_object(), valeurs.as_object()) else {
        return;
    };
    for nom in valeurs.keys() {
        assert!(connues.contains_key(nom), "the schema has no {ou}{nom}");
    }
    for (nom, champ) in connues {
        let requis =
            part["required"].as_array().is_some_and(|requis| requis.iter().any(|it| it == nom.as_str()));
        assert!(!requis || valeurs.contains_key(nom), "values.yaml has no {ou}{nom}");
        if let Some(valeur) = valeurs.get(nom) {
            comparer(schema, champ, valeur, &format!("{ou}{nom}."));
        }
    }
}

#[test]
fn the_schema_and_the_values_have_the_same_keys() {
    let schema = schema();
    comparer(&schema, &schema, &documents(&contenu("charts/comptoir/values.yaml"))[0], "");
}

#[test]
fn the_files_of_values_set_what_there_is() {
    let schema = schema();
    let dossiers =
        ["charts/comptoir", "charts/comptoir/ci"].map(|dossier| std::fs::read_dir(fichier(dossier)).unwrap());
    let mut lus = 0;
    for entree in dossiers.into_iter().flatten().map(|entree| entree.unwrap().path()) {
        let nom = entree.file_name().unwrap().to_str().unwrap().to_owned();
        if nom.contains("values") && nom.ends_with(".yaml") {
            connues(&schema, &schema, &documents(&std::fs::read_to_string(&entree).unwrap())[0], &nom);
            lus += 1;
        }
    }
    assert!(lus >= 7, "{lus}");
}

fn connues(schema: &Value, part: &Value, valeurs: &Value, ou: &str) {
    let part = resoudre(schema, part);
    let (Some(proprietes), Some(valeurs)) = (part["properties"].as_object(), valeurs.as_object()) else {
        return;
    };
    for (nom, valeur) in valeurs {
        let champ = proprietes.get(nom).unwrap_or_else(|| panic!("{ou}: the chart has no value {nom}"));
        connues(schema, champ, valeur, &format!("{ou} {nom}"));
    }
}
