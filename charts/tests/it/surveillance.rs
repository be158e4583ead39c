//! What Prometheus is told to read.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::politiques::{Peer, passe};
use crate::render::{Render, choisit, liste, texte};
use crate::rendus;
use crate::workload::Workload;

#[test]
fn every_copy_is_scraped_once_at_a_port_that_the_network_opens() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for moniteur in rendu.kind("ServiceMonitor") {
            let selecteur = &moniteur["spec"]["selector"]["matchLabels"];
            let choisis: Vec<&Value> =
                rendu.kind("Service").filter(|it| choisit(selecteur, &it["metadata"]["labels"])).collect();
            let mut lus = BTreeSet::new();
            for point in liste(&moniteur["spec"]["endpoints"]) {
                for service in &choisis {
                    let port = liste(&service["spec"]["ports"]).iter().find(|it| it["name"] == point["port"]);
                    let port = port.unwrap_or_else(|| {
                        panic!("{combinaison}: {} {}", service["metadata"], point["port"])
                    });
                    let mut derriere =
                        rendu.durables().filter(|it| choisit(&service["spec"]["selector"], it.etiquettes()));
                    let charge = derriere.next().unwrap();
                    assert!(lus.insert(charge.nom()), "{combinaison}: {} is scraped twice", charge.nom());
                    let numero = charge.port(&port["targetPort"]).unwrap();
                    let prometheus = Peer::Espace("monitoring");
                    assert!(passe(rendu, prometheus, Peer::Pod(charge), numero, "TCP"), "{combinaison}");
                }
            }
            let mesures = rendu.durables().filter(|charge| charge.ports().any(|(nom, _)| nom == "metrics"));
            assert_eq!(lus, mesures.map(|charge: Workload<'_>| charge.nom()).collect(), "{combinaison}");
        }
    }
}

#[test]
fn no_measure_is_shown_outside_of_the_cluster() {
    let mut dehors = 0;
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for service in
            rendu.kind("Service").filter(|it| it["spec"].get("type").is_some_and(|it| it != "ClusterIP"))
        {
            let ports: Vec<&str> =
                liste(&service["spec"]["ports"]).iter().map(|it| texte(it, "/name")).collect();
            assert_eq!(ports, ["http"], "{combinaison}: {}", service["metadata"]["name"]);
            dehors += 1;
        }
    }
    assert!(rendus().is_none() || dehors >= 3, "{dehors}");
}

#[test]
fn what_prometheus_needs_is_there_where_the_operator_is_and_nowhere_else() {
    for (arguments, attendu) in [(&[][..], 0), (&[crate::OPERATEUR], 2)] {
        let Some(rendu) = Render::de(arguments) else { return };
        let operateur = rendu.objets.iter().filter(|it| texte(it, "/apiVersion").starts_with("monitoring."));
        assert_eq!(operateur.count(), attendu);
    }
    let Some(rendu) = Render::de(&[crate::OPERATEUR, "--set", "monitoring.labels.release=ours"]) else {
        return;
    };
    for kind in ["ServiceMonitor", "PrometheusRule"] {
        assert_eq!(rendu.kind(kind).next().unwrap()["metadata"]["labels"]["release"], "ours");
    }
}
