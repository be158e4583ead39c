//! Who reaches what, tried by pods that are nobody and by pods that pass for somebody.

use std::ops::ControlFlow;

use anyhow::Result;
use comptoir_e2e::{Json, Namespace, Reglages, Release, attendre, texte};
use serde_json::json;

const IMAGE: &str = "docker.io/curlimages/curl:8.14.1";
const SERVICES: [&str; 5] = ["authentification", "clientele", "magasin", "panier", "travailleur"];

/// Which of these addresses accept a connection from a pod with these labels.
fn joindre<'a>(
    espace: &Namespace,
    nom: &str,
    etiquettes: Json,
    cibles: &'a [String],
) -> Result<Vec<&'a str>> {
    let demandes = cibles.iter().map(|cible| {
        format!("curl -s -o /dev/null -m 3 -w '%{{time_connect}} {cible}\\n' 'http://{cible}/' || true\n")
    });
    espace.appliquer(&json!({
        "apiVersion": "v1", "kind": "Pod", "metadata": {"name": nom, "labels": etiquettes},
        "spec": {
            "restartPolicy": "Never", "automountServiceAccountToken": false,
            // Never ready, so that no Service sends it anything.
            "readinessGates": [{"conditionType": "comptoir.example/jamais"}],
            "securityContext": {"runAsNonRoot": true, "runAsUser": 100, "seccompProfile": {"type": "RuntimeDefault"}},
            // A pod runs a moment before the network knows it.
            "containers": [{
                "name": "curl", "image": IMAGE, "command": ["sh", "-c", format!("sleep 3\n{}", demandes.collect::<String>())],
                "securityContext": {"allowPrivilegeEscalation": false, "capabilities": {"drop": ["ALL"]}},
            }],
        },
    }))?;
    attendre(&format!("the pod {nom}"), 90, || {
        let phase = espace.lire(&["pod", nom])?["status"]["phase"].clone();
        let fini = texte(&phase) == "Succeeded";
        Ok(if fini { ControlFlow::Break(()) } else { ControlFlow::Continue(phase.to_string()) })
    })?;
    let dit = espace.kubectl(&["logs", nom])?;
    espace.kubectl(&["delete", "pod", nom, "--wait=false"])?;
    let acceptes =
        dit.lines().filter_map(|ligne| ligne.split_once(' ')).filter(|(temps, _)| *temps != "0.000000");
    let acceptes: Vec<_> = acceptes.map(|(_, cible)| cible.to_owned()).collect();
    assert_eq!(dit.lines().count(), cibles.len(), "{dit}");
    Ok(cibles.iter().filter(|cible| acceptes.contains(cible)).map(String::as_str).collect())
}

pub(crate) fn run(release: &Release) -> Result<()> {
    let (prefixe, espace) = (&release.prefixe, &release.espace);
    let adresse = |nom: &str, port: u16| format!("{prefixe}-{nom}.{}.svc:{port}", espace.nom);
    let entree = adresse("gateway", 8081);
    let services = SERVICES.map(|nom| adresse(nom, 8080));
    let base = adresse("postgresql", 5432);
    let mesures = [adresse("gateway", 9091), adresse("magasin", 9100), adresse("panier", 9100)];
    let tout: Vec<_> = [&[entree.clone(), base.clone()][..], &services, &mesures].concat();

    let ailleurs = Namespace::creer("voisin", Reglages::lire().garder)?;
    assert_eq!(joindre(&ailleurs, "inconnu", json!({}), &tout)?, [&entree]);
    assert_eq!(joindre(espace, "inconnu", json!({}), &tout)?, [&entree]);
    let comme = |composant: &str| {
        json!({
            "app.kubernetes.io/name": "comptoir",
            "app.kubernetes.io/instance": release.nom,
            "app.kubernetes.io/component": composant,
        })
    };
    // The same pods reach what they may, so that the refusals above are those of the policies.
    assert_eq!(joindre(espace, "passerelle", comme("gateway"), &tout)?, services.each_ref());
    assert_eq!(joindre(espace, "archiviste", comme("backup"), &tout)?, [&base]);
    // Readers of events and rights of clients: clientele asks three, and is asked by one.
    let [authentification, clientele, magasin, panier, _] = &services;
    let lues = [&base, authentification, magasin, panier];
    assert_eq!(joindre(espace, "clientele", comme("clientele"), &tout)?, lues);
    let lues = [&base, authentification, clientele, magasin];
    assert_eq!(joindre(espace, "travailleur", comme("travailleur"), &tout)?, lues);
    Ok(())
}
