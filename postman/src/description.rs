//! The operations that the `OpenAPI` document describes.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What is described, in the order of the paths.
#[derive(Debug)]
pub struct Description {
    /// The operations.
    pub operations: Vec<Operation>,
}

/// One operation.
#[derive(Debug)]
pub struct Operation {
    /// The method, in capitals.
    pub methode: String,
    /// The path, its parameters as `{id}`.
    pub chemin: String,
    /// What it does, and who may call it.
    pub texte: String,
    /// Whether nobody may call it without a token.
    pub jeton: bool,
    /// Whether it can refuse nothing: anybody may call it, and it takes neither parameter nor body.
    pub ouverte: bool,
}

#[derive(Deserialize)]
struct Document {
    paths: BTreeMap<String, BTreeMap<String, Decrite>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Decrite {
    #[serde(default)]
    summary: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    security: Vec<BTreeMap<String, Vec<String>>>,
    #[serde(default)]
    parameters: Vec<serde_json::Value>,
    request_body: Option<serde_json::Value>,
}

impl Operation {
    /// Its method and path.
    pub fn nom(&self) -> String {
        format!("{} {}", self.methode, self.chemin)
    }
}

impl Description {
    /// Reads the document.
    ///
    /// # Errors
    /// It is no `OpenAPI` document.
    pub fn lire(texte: &str) -> anyhow::Result<Self> {
        let document: Document = serde_json::from_str(texte)?;
        let operations = document.paths.into_iter().flat_map(|(chemin, methodes)| {
            methodes.into_iter().map(move |(methode, decrite)| operation(methode, chemin.clone(), decrite))
        });
        Ok(Description { operations: operations.collect() })
    }

    /// The operation that a request by this method to this path is for: a fixed word comes before a parameter.
    pub fn trouver(&self, methode: &str, chemin: &str) -> Option<&Operation> {
        let semblables = self
            .operations
            .iter()
            .filter(|operation| operation.methode == methode && correspond(&operation.chemin, chemin));
        semblables.min_by_key(|operation| operation.chemin.matches('{').count())
    }
}

fn operation(methode: String, chemin: String, decrite: Decrite) -> Operation {
    let jeton = !decrite.security.is_empty() && !decrite.security.iter().any(BTreeMap::is_empty);
    let sans_entree = decrite.parameters.is_empty() && decrite.request_body.is_none();
    Operation {
        methode: methode.to_uppercase(),
        chemin,
        texte: format!("{}\n\n{}", decrite.summary, decrite.description).trim().to_owned(),
        jeton,
        ouverte: decrite.security.is_empty() && sans_entree,
    }
}

fn correspond(modele: &str, chemin: &str) -> bool {
    let mut modele = modele.split('/');
    let mut chemin = chemin.split('/');
    loop {
        match (modele.next(), chemin.next()) {
            (None, None) => return true,
            (Some(mot), Some(partie)) if mot == partie || mot.starts_with('{') && !partie.is_empty() => (),
            _ => return false,
        }
    }
}
