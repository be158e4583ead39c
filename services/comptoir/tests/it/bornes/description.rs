//! The description, and the values that its schemas take.

use std::collections::BTreeMap;

use comptoir_types::{Gtin, NumeroCarte};
use jsonschema::Validator;
use serde_json::{Value, json};

use super::place::{Dans, Place};
use super::table::{Ligne, table};
use crate::helpers::{document, resoudre};

pub(crate) struct Description {
    pub(super) document: Value,
    pub(super) table: BTreeMap<&'static str, Ligne>,
}

impl Description {
    pub(crate) fn lire() -> Self {
        Description { document: document(), table: table() }
    }

    fn operations(&self) -> impl Iterator<Item = (&String, &String, &Value)> {
        self.document["paths"].as_object().unwrap().iter().flat_map(|(modele, methodes)| {
            methodes.as_object().unwrap().iter().map(move |(methode, operation)| (modele, methode, operation))
        })
    }

    pub(super) fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        for (modele, methode, operation) in self.operations() {
            let mut ajouter = |nom: String, schema: Value, dans: Dans| {
                let (methode, modele) = (methode.clone(), modele.clone());
                places.push(Place { methode, modele, dans, schema, nom });
            };
            for parametre in operation["parameters"].as_array().into_iter().flatten() {
                let champ = parametre["name"].as_str().unwrap();
                let mut trouves = Vec::new();
                let schema = &parametre["schema"];
                if self.table.contains_key(champ) {
                    trouves.push((champ.to_owned(), schema.clone(), Vec::new()));
                } else {
                    self.visiter(schema, &mut Vec::new(), &mut trouves);
                }
                for (nom, schema, _) in trouves {
                    let champ = champ.to_owned();
                    ajouter(
                        nom,
                        schema,
                        match parametre["in"].as_str().unwrap() {
                            "path" => Dans::Chemin(champ),
                            "query" => Dans::Requete(champ),
                            _ => Dans::EnTete(champ),
                        },
                    );
                }
            }
            let corps = &operation["requestBody"]["content"]["application/json"]["schema"];
            if !corps.is_null() {
                let mut trouves = Vec::new();
                self.visiter(corps, &mut Vec::new(), &mut trouves);
                for (nom, schema, chemin) in trouves {
                    ajouter(nom, schema, Dans::Body(chemin));
                }
            }
        }
        places
    }

    /// Finds the newtypes and the enumerations in a schema. A bare text or number is nobody's: it has no parser.
    fn visiter(
        &self,
        schema: &Value,
        chemin: &mut Vec<String>,
        trouves: &mut Vec<(String, Value, Vec<String>)>,
    ) {
        if let Some(nom) = nom(schema) {
            let resolu = resoudre(&self.document, schema);
            if self.table.contains_key(nom) {
                trouves.push((nom.to_owned(), resolu, chemin.clone()));
            } else {
                assert!(
                    !matches!(resolu["type"].as_str(), Some("string" | "integer"))
                        || resolu["enum"].is_array(),
                    "{nom} ({chemin:?}) has no line in the table of bornes/table.rs"
                );
                self.visiter(&resolu, chemin, trouves);
            }
        } else if let Some(choix) = schema["oneOf"].as_array() {
            choix
                .iter()
                .filter(|choix| choix["type"] != "null")
                .for_each(|choix| self.visiter(choix, chemin, trouves));
        } else if schema["enum"].is_array() {
            trouves.push(("mot".to_owned(), schema.clone(), chemin.clone()));
        } else {
            match schema["type"].as_str() {
                Some("object") => {
                    for (champ, schema) in schema["properties"].as_object().into_iter().flatten() {
                        chemin.push(champ.clone());
                        self.visiter(schema, chemin, trouves);
                        chemin.pop();
                    }
                }
                Some("array") => {
                    chemin.push("[]".to_owned());
                    self.visiter(&schema["items"], chemin, trouves);
                    chemin.pop();
                }
                autre => assert_eq!(
                    autre,
                    Some("boolean"),
                    "{chemin:?} is a bare {schema}: make it a newtype, with a line in the table"
                ),
            }
        }
    }

    /// A value that the schema takes, with what is required alone; for a line, with one of what may name its product.
    pub(crate) fn exemple(&self, schema: &Value) -> Value {
        if let Some(ligne) = nom(schema).and_then(|nom| self.table.get(nom)) {
            let resolu = resoudre(&self.document, schema);
            return ligne.pris.first().cloned().unwrap_or_else(|| resolu["minimum"].clone());
        }
        if nom(schema) == Some("LigneVendue") {
            return json!({ "produit_id": 1, "quantite": 1, "prix_vu_cents": 0 });
        }
        let schema = resoudre(&self.document, schema);
        if let Some(mots) = schema["enum"].as_array() {
            return mots[0].clone();
        }
        if let Some(choix) = schema["oneOf"].as_array() {
            return self.exemple(choix.iter().find(|choix| choix["type"] != "null").unwrap());
        }
        match schema["type"].as_str() {
            Some("array") => json!([self.exemple(&schema["items"])]),
            Some("boolean") => json!(false),
            _ => {
                let requis = schema["required"].as_array().into_iter().flatten();
                requis
                    .map(|champ| champ.as_str().unwrap())
                    .map(|champ| (champ.to_owned(), self.exemple(&schema["properties"][champ])))
                    .collect()
            }
        }
    }

    /// Writes a value at a place of a body, with what must be around it.
    pub(super) fn poser(&self, corps: &mut Value, schema: &Value, chemin: &[String], valeur: Value) {
        let Some((champ, suite)) = chemin.split_first() else {
            *corps = valeur;
            return;
        };
        let mut schema = resoudre(&self.document, schema);
        if let Some(choix) = schema["oneOf"].as_array() {
            let choix = choix.iter().find(|choix| choix["type"] != "null").unwrap();
            schema = resoudre(&self.document, choix);
        }
        let (dedans, schema) = if champ == "[]" {
            (&mut corps[0], &schema["items"])
        } else {
            let dedans = &mut corps[champ.as_str()];
            let schema = &schema["properties"][champ.as_str()];
            if dedans.is_null() {
                *dedans = self.exemple(schema);
            }
            (dedans, schema)
        };
        self.poser(dedans, schema, suite, valeur);
    }

    pub(super) fn validateur(&self, schema: &Value) -> Validator {
        let mut schema = schema.clone();
        schema["components"] = self.document["components"].clone();
        jsonschema::options()
            .should_validate_formats(true)
            .with_format("carte", |texte: &str| NumeroCarte::try_from(texte.to_owned()).is_ok())
            .with_format("gtin", |texte: &str| Gtin::try_from(texte.to_owned()).is_ok())
            .build(&schema)
            .unwrap()
    }
}

fn nom(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}
