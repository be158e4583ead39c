//! The gateway's configuration as Helm fills it in.

use comptoir_krakend::{check, lire};
use serde_json::Value;

use crate::render::{ESPACE, Render, liste, texte};
use crate::{contenu, rendus};

fn configuration(rendu: &Render) -> Option<Value> {
    let mut fichiers = rendu.kind("ConfigMap").filter_map(|it| it["data"]["krakend.json"].as_str());
    fichiers.next().map(|json| serde_json::from_str(json).unwrap())
}

#[test]
fn every_render_of_it_is_a_good_configuration() {
    let routes = lire(&contenu("docs/openapi/comptoir.json")).unwrap();
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        if let Some(configuration) = configuration(rendu) {
            assert_eq!(check(&configuration, &routes).unwrap(), Vec::<String>::new(), "{combinaison}");
        }
    }
}

#[test]
fn panier_is_found_by_the_records_of_its_headless_service() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        let Some(configuration) = configuration(rendu) else { continue };
        let mut trouves = 0;
        for endpoint in liste(&configuration["endpoints"]) {
            let backend = &endpoint["backend"][0];
            if backend["sd"] != "dns" {
                continue;
            }
            let hote = texte(backend, "/host/0");
            let (port, reste) = hote.strip_prefix("_").unwrap().split_once("._tcp.").unwrap();
            let service = reste.strip_suffix(&format!(".{ESPACE}.svc.cluster.local.")).unwrap();
            let service = rendu.objet("Service", service).unwrap_or_else(|| panic!("{combinaison}: {hote}"));
            assert_eq!(service["spec"]["clusterIP"], "None", "{combinaison}");
            assert!(
                liste(&service["spec"]["ports"]).iter().any(|it| it["name"] == port),
                "{combinaison}: {hote}"
            );
            trouves += 1;
        }
        assert!(trouves > 0, "{combinaison}");
        let noms = rendu.kind("ConfigMap").filter_map(|it| it["data"]["Corefile"].as_str()).next().unwrap();
        let zones: Vec<&str> =
            noms.lines().filter_map(|ligne| ligne.trim().strip_prefix("template IN ")).collect();
        let zone = format!("essai-comptoir-panier-headless.{ESPACE}.svc.cluster.local {{");
        assert_eq!(zones, [format!("A {zone}"), format!("AAAA {zone}")], "{combinaison}");
        assert!(!noms.contains("{{ include"), "{noms}");
    }
}

#[test]
fn the_values_of_the_gateway_reach_its_configuration() {
    let valeurs = [
        "gateway.origins[0]=https://boutique.example",
        "gateway.limits.accountPerSecond=7",
        "gateway.limits.balancesPerMinute=6",
        "gateway.trustedProxies[0]=10.244.0.0/16",
        "gateway.logLevel=ERROR",
        "tracing.endpoint=collecteur.monitoring:4317",
    ];
    let arguments = valeurs.iter().flat_map(|valeur| ["--set", valeur]);
    let arguments: Vec<&str> = arguments.chain(["--set-json", "gateway.traceSampleRate=0.5"]).collect();
    let Some(rendu) = Render::de(&arguments) else { return };
    let configuration = configuration(&rendu).unwrap();
    let bloc = |nom: &str| configuration["extra_config"][nom].to_string();
    assert!(bloc("security/cors").contains(r#"["https://boutique.example"]"#), "{}", bloc("security/cors"));
    assert!(bloc("router").contains("10.244.0.0/16"), "{}", bloc("router"));
    assert!(bloc("telemetry/logging").contains("ERROR"), "{}", bloc("telemetry/logging"));
    let traces = bloc("telemetry/opentelemetry");
    assert!(traces.contains("collecteur.monitoring") && traces.contains("0.5"), "{traces}");
    let points = configuration["endpoints"].to_string();
    assert!(points.contains(r#""client_max_rate":7"#) && points.contains(r#""client_max_rate":6"#));
}
