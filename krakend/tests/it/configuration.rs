//! The configuration in the repository, and what the check would say of others.

use std::collections::BTreeSet;

use comptoir_krakend::{Acces, Settings, check, rendre};
use serde_json::{Value, json};

use crate::{contenu, reglages, routes};

fn config() -> Value {
    serde_json::from_str(&contenu("krakend.json")).unwrap()
}

#[test]
fn the_files_in_the_repository_are_those_of_the_document() {
    for (source, attendu) in [
        ("reglages/local.json", "krakend.json"),
        ("reglages/chart.json", "../charts/comptoir/files/krakend.json"),
    ] {
        let rendu = rendre(&routes(), &reglages(source)).unwrap();
        assert!(rendu == contenu(attendu), "{attendu} is stale: run `./just gateway`");
    }
}

#[test]
fn every_operation_is_an_endpoint_and_nothing_else_is() {
    let config = config();
    let declares: BTreeSet<(&str, &str)> = config["endpoints"]
        .as_array()
        .unwrap()
        .iter()
        .map(|endpoint| (endpoint["method"].as_str().unwrap(), endpoint["endpoint"].as_str().unwrap()))
        .collect();
    let document: Value = serde_json::from_str(&contenu("../docs/openapi/comptoir.json")).unwrap();
    let mut decrits = BTreeSet::new();
    let paths = document["paths"].as_object().unwrap();
    let operations = paths.iter().flat_map(|(chemin, methodes)| {
        methodes.as_object().unwrap().keys().map(move |methode| (methode.to_uppercase(), chemin.clone()))
    });
    let pages = ["/docs", "/docs/assets/{id}", "/docs/openapi/{id}"];
    decrits.extend(operations.chain(pages.map(|page| ("GET".to_owned(), page.to_owned()))));
    let decrits: BTreeSet<(&str, &str)> = decrits.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(declares.symmetric_difference(&decrits).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
}

#[test]
fn the_check_has_nothing_to_say_of_the_file_in_the_repository() {
    assert_eq!(check(&config(), &routes()).unwrap(), Vec::<String>::new());
}

/// What Helm might make of an expression of the chart.
fn helm(expression: &str) -> &'static str {
    let valeurs = [
        ("include `comptoir.fullname`", "essai-comptoir"),
        ("include `comptoir.gateway.exporters`", r#"{"prometheus": [{"name": "prometheus", "port": 9091}]}"#),
        (".Release.Namespace", "boutique"),
        (".clusterDomain", "cluster.local"),
        (".origins | toJson", r#"["https://boutique.example"]"#),
        ("gt (len .Values.gateway.trustedProxies) 0", "true"),
        (".trustedProxies | toJson", r#"["10.244.0.0/16"]"#),
        (".logLevel | toJson", "\"WARNING\""),
        (".traceSampleRate", "0.5"),
        (".limits.", "7"),
    ];
    valeurs.iter().find(|(nom, _)| expression.contains(nom)).unwrap_or_else(|| panic!("{expression}")).1
}

#[test]
fn the_charts_file_is_a_good_configuration_once_helm_has_filled_it_in() {
    let gabarit = contenu("../charts/comptoir/files/krakend.json");
    let mut morceaux = gabarit.split("{{");
    let mut rendu = morceaux.next().unwrap().to_owned();
    for morceau in morceaux {
        let (expression, suite) = morceau.split_once("}}").unwrap();
        rendu.push_str(helm(expression));
        rendu.push_str(suite);
    }
    let config: Value = serde_json::from_str(&rendu).unwrap();
    assert_eq!(check(&config, &routes()).unwrap(), Vec::<String>::new());
}

#[test]
fn an_srv_name_is_looked_up_as_it_is() {
    let mut reglages = reglages("reglages/local.json");
    let nom = "_http._tcp.panier-headless.boutique.svc.cluster.local.";
    reglages.services.insert("panier".to_owned(), comptoir_krakend::Adresse::Srv(nom.to_owned()));
    let config: Value = serde_json::from_str(&rendre(&routes(), &reglages).unwrap()).unwrap();
    assert_eq!(check(&config, &routes()).unwrap(), Vec::<String>::new());
    let endpoints = config["endpoints"].as_array().unwrap();
    for endpoint in endpoints.iter().filter(|it| it["endpoint"].as_str().unwrap().starts_with("/api/panier"))
    {
        let backend = &endpoint["backend"][0];
        assert_eq!(backend["sd"], "dns");
        assert_eq!(backend["disable_host_sanitize"], true);
        assert_eq!(backend["host"], json!([nom]));
    }
}

#[test]
fn a_service_without_an_address_is_an_error() {
    let mut reglages = reglages("reglages/local.json");
    reglages.services.remove("panier");
    assert!(rendre(&routes(), &reglages).unwrap_err().to_string().contains("panier"));
}

#[test]
fn bad_settings_are_refused() {
    let bons: Value = serde_json::from_str(&contenu("reglages/local.json")).unwrap();
    for (ou, quoi) in [
        ("/port", json!(65536)),
        ("/port", json!("8081")),
        ("/port", json!("{{ .Values.port | default \"x\" }}")),
        ("/origines", json!("http://localhost:5173")),
        ("/limites/compte_par_seconde", json!(-1)),
        ("/limites/compte_par_seconde", json!(4_294_967_296_u64)),
        ("/journal/niveau", json!("VERBOSE")),
        ("/services/panier", json!({ "dns": "x" })),
        ("/mandataires", json!({ "crus": false })),
    ] {
        let mut mauvais = bons.clone();
        *mauvais.pointer_mut(ou).unwrap() = quoi.clone();
        assert!(serde_json::from_value::<Settings>(mauvais).is_err(), "{ou} = {quoi}");
    }
    let mut inconnu = bons;
    inconnu["debit"] = json!(3);
    assert!(serde_json::from_value::<Settings>(inconnu).is_err());
}

/// The first endpoint that wants a token, or that does not.
fn endpoint(public: bool) -> usize {
    routes().iter().position(|route| (route.acces == Acces::Public) == public).unwrap()
}

#[test]
fn the_check_finds_what_krakend_would_pass_over() {
    let (ouvert, garde) = (endpoint(true), endpoint(false));
    let cas = [
        ("/extra_config/auth~1api-keys", json!({}), "no block of the Community edition"),
        ("/extra_config/qos~1ratelimit~1service", json!({}), "no block of the Community edition"),
        ("/extra_config/router/max_payload", json!(262_144), "max_payload"),
        ("/extra_config/router/forwarded_by_client_ip", json!(true), "trusted_proxies"),
        ("/extra_config/security~1cors/allow_origins", json!(["*"]), "allow_origins"),
        ("/extra_config/telemetry~1opentelemetry/trace_sample_rate", json!(0), "trace_sample_rate"),
        ("/timeout", json!("1.5s"), "/timeout"),
        ("/version", json!(2), "/version"),
        ("/port", json!("tcp://10.96.0.1:8080"), "/port"),
        ("/endpoints/G/extra_config/auth~1validator", Value::Null, "lets in None"),
        ("/endpoints/G/extra_config/auth~1validator/roles", json!(["client", "machine"]), "lets in Some"),
        ("/endpoints/G/extra_config/auth~1validator/alg", json!("HS256"), "alg"),
        ("/endpoints/O/extra_config/auth~1validator", json!({ "roles": ["client"] }), "instead of None"),
        ("/endpoints/G/extra_config/qos~1ratelimit~1router/strategy", json!("ip"), "not by account"),
        ("/endpoints/G/extra_config/qos~1ratelimit~1router/client_capacity", Value::Null, "client_capacity"),
        ("/endpoints/G/extra_config/validation~1cel", json!([]), "no block of the Community edition"),
        ("/endpoints/G/input_headers", json!(["*", "Content-Length"]), "the caller says who it is"),
        ("/endpoints/G/input_headers", json!(["X-User-Id", "Content-Length"]), "the caller says who it is"),
        ("/endpoints/G/input_headers", json!(["Authorization"]), "in chunks"),
        ("/endpoints/G/input_headers", json!(["Content-Length"]), "no answer would be compressed"),
        ("/endpoints/G/timeout", json!("60s"), "not the time"),
        ("/endpoints/G/input_query_strings", json!(["tout"]), "other query parameters"),
        ("/endpoints/G/output_encoding", json!("json"), "not no-op"),
        ("/endpoints/G/backend/0/encoding", json!("json"), "not no-op"),
        ("/endpoints/G/backend/0/url_pattern", json!("/interne/comptes"), "asked for something else"),
        ("/endpoints/G/backend/0/sd", json!("dns-shared"), "dns-shared"),
        (
            "/endpoints/G/backend/0/extra_config",
            json!({ "backend/http/client": {} }),
            "no block of the Community",
        ),
        ("/endpoints/G/endpoint", json!("/interne/comptes"), "described nowhere"),
        ("/endpoints/G/endpoint", json!("/api/*"), "not declared"),
    ];
    for (ou, quoi, attendu) in cas {
        let ou = ou.replace("/G/", &format!("/{garde}/")).replace("/O/", &format!("/{ouvert}/"));
        let mut config = config();
        let (objet, champ) = ou.rsplit_once('/').unwrap();
        let objet = config.pointer_mut(objet).unwrap().as_object_mut();
        let champ = champ.replace("~1", "/");
        match (objet, quoi) {
            (None, _) => panic!("{ou} is in no object"),
            (Some(objet), Value::Null) => drop(objet.remove(&champ).unwrap()),
            (Some(objet), quoi) => drop(objet.insert(champ, quoi)),
        }
        let fautes = check(&config, &routes()).unwrap();
        assert!(fautes.iter().any(|faute| faute.contains(attendu)), "{ou}: {fautes:?}");
    }
}

#[test]
fn an_endpoint_declared_twice_is_found() {
    let mut config = config();
    let endpoints = config["endpoints"].as_array_mut().unwrap();
    endpoints.push(endpoints[0].clone());
    let fautes = check(&config, &routes()).unwrap();
    assert!(fautes.iter().any(|faute| faute.contains("declared twice")), "{fautes:?}");
}

#[test]
fn anything_but_a_configuration_is_found() {
    for config in
        [json!(null), json!([]), json!({}), json!({ "endpoints": 3 }), json!({ "endpoints": [null] })]
    {
        assert!(!check(&config, &routes()).unwrap().is_empty(), "{config}");
    }
}
