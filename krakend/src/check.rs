//! What is wrong with a configuration, whoever made it: also one that Helm has rendered.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::document::{Acces, Route};

/// The part of KrakenD's configuration that is ours to use, in the terms of KrakenD 2.13. It has no room for blocks and
/// fields of the Enterprise edition, which the Community edition ignores without a word.
const SCHEMA: &str = include_str!("../schema.json");

/// The blocks of `extra_config` that the Community edition has and that we use, by place.
const BLOCS: [(&str, &[&str]); 3] = [
    (
        "service",
        &["router", "auth/validator", "security/cors", "telemetry/logging", "telemetry/opentelemetry"],
    ),
    ("endpoint", &["auth/validator", "qos/ratelimit/router"]),
    ("backend", &[]),
];

/// Everything that is wrong with this configuration as the gateway of these routes, a line each.
///
/// # Errors
/// The schema of this crate is itself not valid.
pub fn check(config: &Value, routes: &[Route]) -> anyhow::Result<Vec<String>> {
    let schema: Value = serde_json::from_str(SCHEMA)?;
    let schema =
        jsonschema::validator_for(&schema).map_err(|error| anyhow::anyhow!("schema.json: {error}"))?;
    let mut fautes: Vec<String> =
        schema.iter_errors(config).map(|error| format!("{}: {error}", error.instance_path())).collect();
    blocs("service", config, &mut fautes);
    let mut vus = BTreeMap::new();
    for endpoint in liste(config, "endpoints") {
        let (methode, chemin) = (texte(endpoint, "method"), texte(endpoint, "endpoint"));
        if vus.insert((methode, chemin), endpoint).is_some() {
            fautes.push(format!("{methode} {chemin}: declared twice"));
        }
    }
    for route in routes {
        let nom = format!("{} {}", route.methode, route.chemin);
        match vus.remove(&(route.methode, route.chemin.as_str())) {
            Some(endpoint) => {
                blocs("endpoint", endpoint, &mut fautes);
                liste(endpoint, "backend").iter().for_each(|backend| blocs("backend", backend, &mut fautes));
                fautes.extend(ecarts(endpoint, route).map(|faute| format!("{nom}: {faute}")));
            }
            None => fautes.push(format!("{nom}: not declared")),
        }
    }
    fautes.extend(vus.into_keys().map(|(methode, chemin)| format!("{methode} {chemin}: described nowhere")));
    Ok(fautes)
}

/// The blocks that the Community edition would pass over.
fn blocs(place: &str, objet: &Value, fautes: &mut Vec<String>) {
    let connus = BLOCS.iter().find(|(nom, _)| *nom == place).map_or(&[][..], |(_, connus)| connus);
    for nom in objet.get("extra_config").and_then(Value::as_object).into_iter().flat_map(|blocs| blocs.keys())
    {
        if !connus.contains(&nom.as_str()) {
            fautes.push(format!("{nom}: no block of the Community edition that we use on a {place}"));
        }
    }
}

/// How the endpoint differs from what the route asks for.
fn ecarts(endpoint: &Value, route: &Route) -> impl Iterator<Item = String> {
    let propre = |bloc: &str| endpoint.get("extra_config").and_then(|blocs| blocs.get(bloc));
    let backends = liste(endpoint, "backend");
    let backend = backends.first().unwrap_or(&Value::Null);
    let validateur = propre("auth/validator");
    let attendus: Option<BTreeSet<&str>> = match &route.acces {
        Acces::Public => None,
        Acces::Roles(roles) => Some(roles.iter().map(|role| role.as_str()).collect()),
    };
    let roles = validateur.map(|validateur| ensemble(validateur, "roles"));
    let limite = propre("qos/ratelimit/router").unwrap_or(&Value::Null);
    let en_tetes: BTreeSet<String> =
        ensemble(endpoint, "input_headers").into_iter().map(str::to_ascii_lowercase).collect();
    let recu = |nom: &str| en_tetes.contains(&nom.to_ascii_lowercase());
    let parametres: BTreeSet<&str> = route.parametres.iter().map(String::as_str).collect();
    let absents: Vec<&str> = route.en_tetes.iter().map(String::as_str).filter(|nom| !recu(nom)).collect();
    let constats = [
        (roles != attendus, format!("lets in {roles:?} instead of {attendus:?}")),
        (backends.len() != 1, format!("{} backends instead of one", backends.len())),
        (
            texte(endpoint, "output_encoding") != "no-op" || texte(backend, "encoding") != "no-op",
            "not no-op on both sides".to_owned(),
        ),
        (
            (texte(backend, "method"), texte(backend, "url_pattern"))
                != (route.methode, route.chemin.as_str()),
            "the service is asked for something else".to_owned(),
        ),
        (ensemble(endpoint, "input_query_strings") != parametres, "other query parameters".to_owned()),
        (!absents.is_empty(), format!("does not pass on {absents:?}")),
        (
            recu("*") || en_tetes.iter().any(|nom| nom.starts_with("x-user-")),
            "the caller says who it is".to_owned(),
        ),
        (
            texte(endpoint, "timeout")
                != route.delai_s.map_or(String::new(), |secondes| format!("{secondes}s")),
            "not the time that its description gives it".to_owned(),
        ),
        (!recu("Content-Length"), "a body would be sent in chunks".to_owned()),
        (!recu("Accept-Encoding"), "no answer would be compressed".to_owned()),
        (limite.get("client_max_rate").is_none(), "no limit of its own".to_owned()),
        (
            attendus_par_compte(limite) != attendus.is_some(),
            "the limit is not by account where there is one, or by address elsewhere".to_owned(),
        ),
    ];
    constats.into_iter().filter_map(|(faux, faute)| faux.then_some(faute))
}

fn attendus_par_compte(limite: &Value) -> bool {
    texte(limite, "strategy") == "header"
}

fn liste<'a>(objet: &'a Value, champ: &str) -> &'a [Value] {
    objet.get(champ).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn texte<'a>(objet: &'a Value, champ: &str) -> &'a str {
    objet.get(champ).and_then(Value::as_str).unwrap_or_default()
}

fn ensemble<'a>(objet: &'a Value, champ: &str) -> BTreeSet<&'a str> {
    liste(objet, champ).iter().filter_map(Value::as_str).collect()
}
