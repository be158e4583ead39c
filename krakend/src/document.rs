//! The table of routes: what the OpenAPI document describes.

use std::collections::BTreeMap;

use comptoir_types::{Portee, Role};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as ValueError, StrDeserializer};

/// The pages of the documentation, which are no part of the API that they describe.
const PAGES: [&str; 3] = ["/docs", "/docs/assets/{id}", "/docs/openapi/{id}"];

/// The scope of a worker who typed a PIN at a till.
const NIP: &str = "nip";

/// One operation that the gateway shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The method, in capitals.
    pub methode: &'static str,
    /// The path, with its parameters as `{id}`.
    pub chemin: String,
    /// The service that answers.
    pub service: String,
    /// Who may call it.
    pub acces: Acces,
    /// The query parameters that it knows, sorted.
    pub parametres: Vec<String>,
    /// The headers that its description names.
    pub en_tetes: Vec<String>,
    /// The seconds that it takes at most, where they are more than those of all others.
    pub delai_s: Option<u16>,
}

/// Who may call an operation, as far as the gateway can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acces {
    /// Anyone. A token, if there is one, is the service's business.
    Public,
    /// Whoever holds a token with one of these roles, in ascending order.
    Roles(Vec<Role>),
}

/// The document is not one that a gateway can be made of.
#[derive(Debug, thiserror::Error)]
pub enum DocumentInvalide {
    /// It is no OpenAPI document.
    #[error("no OpenAPI document: {0}")]
    Format(#[from] serde_json::Error),
    /// It describes nothing.
    #[error("the document describes no operation")]
    Vide,
    /// An operation cannot be shown.
    #[error("{methode} {chemin}: {raison}")]
    Operation {
        /// Its method.
        methode: &'static str,
        /// Its path.
        chemin: String,
        /// What is wrong with it.
        raison: String,
    },
}

#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    paths: BTreeMap<String, Chemin>,
}

/// Other methods are refused, for the gateway cannot show them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chemin {
    get: Option<Operation>,
    post: Option<Operation>,
    put: Option<Operation>,
    patch: Option<Operation>,
    delete: Option<Operation>,
}

#[derive(Deserialize)]
struct Operation {
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    security: Vec<BTreeMap<String, Vec<String>>>,
    #[serde(default)]
    parameters: Vec<Parametre>,
    #[serde(default, rename = "x-limites")]
    limites: Limites,
}

/// What an operation takes more of than all others. Its body is for the service to limit.
#[derive(Default, Deserialize)]
struct Limites {
    secondes: Option<u16>,
}

#[derive(Deserialize)]
struct Parametre {
    name: String,
    r#in: String,
}

/// The routes of this document and the pages that show it, by path and method.
///
/// # Errors
/// What makes the document unfit: an operation outside `/api/`, without a service, for an unknown role or scope.
pub fn lire(json: &str) -> Result<Vec<Route>, DocumentInvalide> {
    let document: Document = serde_json::from_str(json)?;
    let mut routes = Vec::new();
    for (chemin, operations) in document.paths {
        let Chemin { get, post, put, patch, delete } = operations;
        let methodes = [("DELETE", delete), ("GET", get), ("PATCH", patch), ("POST", post), ("PUT", put)];
        for (methode, operation) in methodes {
            let Some(operation) = operation else { continue };
            let route = route(methode, &chemin, operation).map_err(|raison| DocumentInvalide::Operation {
                methode,
                chemin: chemin.clone(),
                raison,
            })?;
            routes.push(route);
        }
    }
    if routes.is_empty() {
        return Err(DocumentInvalide::Vide);
    }
    routes.extend(PAGES.map(page));
    Ok(routes)
}

fn page(chemin: &str) -> Route {
    Route {
        methode: "GET",
        chemin: chemin.to_owned(),
        service: "magasin".to_owned(),
        acces: Acces::Public,
        parametres: Vec::new(),
        en_tetes: Vec::new(),
        delai_s: None,
    }
}

fn route(methode: &'static str, chemin: &str, operation: Operation) -> Result<Route, String> {
    if !chemin.starts_with("/api/") || chemin.ends_with('/') || chemin.contains('*') {
        return Err("the gateway shows plain paths under /api/ only".to_owned());
    }
    let [service] = <[String; 1]>::try_from(operation.tags).map_err(|_| "one tag is wanted, the service")?;
    let named = |place: &str| {
        let names = operation.parameters.iter().filter(|parametre| parametre.r#in == place);
        let mut names: Vec<String> = names.map(|parametre| parametre.name.clone()).collect();
        names.sort();
        names.dedup();
        names
    };
    Ok(Route {
        methode,
        chemin: chemin.to_owned(),
        service,
        parametres: named("query"),
        en_tetes: named("header"),
        delai_s: operation.limites.secondes,
        acces: acces(&operation.security)?,
    })
}

/// The alternatives together. An empty one, or none, means that a token is not needed.
fn acces(alternatives: &[BTreeMap<String, Vec<String>>]) -> Result<Acces, String> {
    let mut roles = Vec::new();
    for alternative in alternatives {
        match alternative.first_key_value() {
            Some((_, noms)) if noms.is_empty() => return Err("a token of no role is asked for".to_owned()),
            Some((_, noms)) => {
                for nom in noms {
                    roles.extend(admis(nom)?);
                }
            }
            None => return Ok(Acces::Public),
        }
    }
    roles.sort();
    roles.dedup();
    Ok(if roles.is_empty() { Acces::Public } else { Acces::Roles(roles) })
}

/// The roles that a requirement lets in. A worker's role includes those above; a scope is for machines, and which
/// machine has it only the service knows.
fn admis(nom: &str) -> Result<Vec<Role>, String> {
    let mot = || -> StrDeserializer<'_, ValueError> { nom.into_deserializer() };
    if Portee::deserialize(mot()).is_ok() {
        return Ok(vec![Role::Machine]);
    }
    // Of which kind a worker's token is, only the service knows.
    if nom == NIP {
        return Ok(vec![Role::Employe, Role::Gestionnaire, Role::Responsable]);
    }
    match Role::deserialize(mot()) {
        Ok(role @ (Role::Client | Role::Machine)) => Ok(vec![role]),
        Ok(Role::Employe) => Ok(vec![Role::Employe, Role::Gestionnaire, Role::Responsable]),
        Ok(Role::Gestionnaire) => Ok(vec![Role::Gestionnaire, Role::Responsable]),
        Ok(Role::Responsable) => Ok(vec![Role::Responsable]),
        Err(_) => Err(format!("{nom} is neither a role nor a scope")),
    }
}
