//! Files of the repository that are made from the chart: `./just manifests` writes them anew.

use std::collections::BTreeSet;

use crate::render::{Render, documents, helm, liste, texte};
use crate::resume::resumer;
use crate::workload::environnement;
use crate::{contenu, fichier, rendus};

/// Compares, or writes when told to.
#[expect(clippy::disallowed_methods, reason = "a test has no command line of its own")]
pub(crate) fn verifier(chemin: &str, attendu: &str) {
    if std::env::var_os("COMPTOIR_ECRIRE").is_some() {
        std::fs::write(fichier(chemin), attendu).unwrap();
    }
    let present = std::fs::read_to_string(fichier(chemin)).unwrap_or_default();
    let ligne = present.lines().zip(attendu.lines()).find(|(present, attendu)| present != attendu);
    assert!(
        present == attendu,
        "{chemin} is stale: run `./just manifests`, then read the difference\n{ligne:#?}"
    );
}

#[test]
fn renders_are_those_that_were_reviewed() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        verifier(&format!("charts/tests/rendus/{combinaison}.txt"), &resumer(rendu));
    }
}

/// What `kubectl apply` takes: no hook, no secret, nothing that only Helm reads.
fn manifestes() -> Option<String> {
    let secrets = "secrets.source=yours,secrets.database=comptoir-database,secrets.internal=comptoir-internal,\
                   secrets.signing=comptoir-signing";
    let rendu = helm("comptoir", "comptoir", &["--no-hooks", "--set", secrets])?.unwrap();
    let lignes = rendu.lines().filter(|ligne| !ligne.contains("helm.sh/chart:"));
    let texte: String = lignes.map(|ligne| ligne.trim_end().to_owned() + "\n").collect();
    let texte = texte.replace("managed-by: Helm", "managed-by: kubectl");
    Some(format!("# Made from the chart by `./just manifests`; k8s/README.md says how to apply it.\n{texte}"))
}

#[test]
fn the_plain_manifests_are_those_of_the_chart() {
    let Some(manifestes) = manifestes() else { return };
    verifier("k8s/comptoir.yaml", &manifestes);
    let rendu = Render::lire(manifestes);
    assert_eq!(rendu.kind("Secret").count() + rendu.kind("Pod").count(), 0);
    assert!(rendu.objets.len() > 50, "{}", rendu.objets.len());
    for objet in &rendu.objets {
        assert_eq!(objet["metadata"].get("namespace"), None);
        // `kubectl apply` keeps what it applied in an annotation: 256 KiB, all annotations together.
        let octets = objet.to_string().len();
        assert!(octets < 250_000, "{}: {octets} bytes", texte(objet, "/metadata/name"));
    }
}

#[test]
fn the_script_makes_every_secret_that_the_manifests_name() {
    let Some(manifestes) = manifestes() else { return };
    let rendu = Render::lire(manifestes);
    let mut voulus = BTreeSet::new();
    for charge in rendu.charges() {
        let volumes = liste(&charge.spec()["volumes"]).iter();
        voulus.extend(volumes.filter_map(|it| it.pointer("/secret/secretName")?.as_str()).map(str::to_owned));
        for (_, entree) in charge.conteneurs().flat_map(environnement) {
            if let Some(cle) = entree.pointer("/valueFrom/secretKeyRef") {
                voulus.insert(texte(cle, "/name").to_owned());
                voulus.insert(texte(cle, "/key").to_owned());
            }
        }
    }
    assert_eq!(voulus.len(), 3 + 6 + 2, "{voulus:?}");
    let script = contenu("k8s/secrets");
    for nom in voulus.iter().map(|nom| nom.strip_prefix("comptoir-").unwrap_or(nom)) {
        assert!(script.contains(nom), "k8s/secrets makes no {nom}");
    }
}

#[test]
fn kind_shows_the_ports_that_the_values_for_kind_open() {
    let kind = &documents(&contenu("kind-config.yaml"))[0];
    let ports = liste(&kind["nodes"][0]["extraPortMappings"]);
    let vers = |noeud: &serde_json::Value| ports.iter().find(|port| port["containerPort"] == *noeud).unwrap();
    let valeurs = &documents(&contenu("charts/comptoir/values-kind.yaml"))[0];
    assert_eq!(vers(&valeurs["gateway"]["service"]["nodePort"])["hostPort"], 8081);
    assert_eq!(vers(&valeurs["frontend"]["service"]["nodePort"])["hostPort"], 5173);
    assert_eq!(valeurs["frontend"]["api"], "http://localhost:8081");
    let hotes: Vec<u64> = ports.iter().map(|port| port["hostPort"].as_u64().unwrap()).collect();
    assert_eq!(hotes, [8081, 5173, 9090, 3000]);
    assert!(ports.iter().all(|port| port["listenAddress"] == "127.0.0.1"));
}

/// What the pods of a render ask of a node before they start, as thousandths of a core and MiB.
fn demandes(rendu: &Render) -> (u64, u64) {
    let entier = |texte: &str, unite| texte.strip_suffix(unite).unwrap().parse::<u64>().unwrap();
    let mut somme = (0, 0);
    for charge in rendu.durables() {
        let autoscaler = rendu.objet("HorizontalPodAutoscaler", charge.nom());
        let copies =
            charge.copies().or(autoscaler.and_then(|it| it["spec"]["minReplicas"].as_u64())).unwrap();
        for conteneur in charge.conteneurs() {
            let demande = &conteneur["resources"]["requests"];
            somme.0 += copies * entier(texte(demande, "/cpu"), "m");
            somme.1 += copies * entier(texte(demande, "/memory"), "Mi");
        }
    }
    somme
}

#[test]
fn the_values_for_kind_fit_a_laptop() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        if ["kind", "monolithe-kind"].contains(combinaison) {
            let (cpu, memoire) = demandes(rendu);
            // Kubernetes itself and kube-prometheus-stack take about as much again, of 2 cores.
            assert!(cpu <= 800 && memoire <= 1024, "{combinaison}: {cpu}m, {memoire}Mi");
        }
    }
}
