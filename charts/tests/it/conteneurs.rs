//! What every container has: probes, requests, few rights, an image that the values name.

use serde_json::{Value, json};

use crate::render::{Render, liste, texte};
use crate::{contenu, render, rendus};

/// Every container of every combination, and where it is.
fn conteneurs() -> Vec<(String, &'static Value)> {
    let tous = rendus().unwrap_or_default().iter().flat_map(|(combinaison, rendu)| {
        rendu.charges().into_iter().flat_map(move |charge| {
            let ou = format!("{combinaison}: {} ", charge.nom());
            charge.conteneurs().map(move |it| (ou.clone() + texte(it, "/name"), it)).collect::<Vec<_>>()
        })
    });
    tous.collect()
}

#[test]
fn what_runs_on_is_probed_at_a_port_of_its_own() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for charge in rendu.durables() {
            for conteneur in liste(&charge.spec()["containers"]) {
                for sonde in ["startupProbe", "livenessProbe", "readinessProbe"] {
                    let ou = format!("{combinaison}: {} {sonde}", charge.nom());
                    let sonde = conteneur.get(sonde).unwrap_or_else(|| panic!("{ou}: none"));
                    match sonde.get("httpGet") {
                        Some(http) => assert!(charge.port(&http["port"]).is_some(), "{ou}: {http}"),
                        None => assert!(sonde.get("exec").is_some(), "{ou}"),
                    }
                }
            }
        }
    }
}

#[test]
fn every_container_asks_for_what_it_needs_and_has_a_limit_of_memory() {
    for (ou, conteneur) in conteneurs() {
        for quoi in ["requests/cpu", "requests/memory", "limits/memory"] {
            assert!(conteneur.pointer(&format!("/resources/{quoi}")).is_some(), "{ou}: no {quoi}");
        }
    }
}

#[test]
fn every_pod_is_as_the_restricted_standard_wants_it() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for charge in rendu.charges() {
            let (ou, spec) = (format!("{combinaison}: {}", charge.nom()), charge.spec());
            assert_eq!(spec["automountServiceAccountToken"], false, "{ou}");
            let pod = &spec["securityContext"];
            assert_eq!(pod["runAsNonRoot"], true, "{ou}");
            assert!(pod["runAsUser"].as_u64().is_some_and(|uid| uid > 0), "{ou}");
            assert_eq!(pod["seccompProfile"]["type"], "RuntimeDefault", "{ou}");
            for hote in ["hostNetwork", "hostPID", "hostIPC"] {
                assert_eq!(spec.get(hote), None, "{ou}");
            }
            let surs = ["net.ipv4.ip_unprivileged_port_start"];
            assert!(liste(&pod["sysctls"]).iter().all(|it| surs.contains(&texte(it, "/name"))), "{ou}");
            for volume in liste(&spec["volumes"]) {
                let permis = ["configMap", "secret", "emptyDir", "persistentVolumeClaim"];
                assert!(permis.iter().any(|kind| volume.get(kind).is_some()), "{ou}: {volume}");
            }
        }
    }
    for (ou, conteneur) in conteneurs() {
        let droits = &conteneur["securityContext"];
        assert_eq!(droits["allowPrivilegeEscalation"], false, "{ou}");
        assert_eq!(droits["readOnlyRootFilesystem"], true, "{ou}");
        assert_eq!(droits["capabilities"]["drop"], json!(["ALL"]), "{ou}");
        let ajoutes = liste(&droits["capabilities"]["add"]);
        assert!(ajoutes.iter().all(|droit| droit == "NET_BIND_SERVICE"), "{ou}: {ajoutes:?}");
        assert_eq!(droits.get("privileged"), None, "{ou}");
    }
}

#[test]
fn every_image_has_a_version() {
    for (ou, conteneur) in conteneurs() {
        let image = texte(conteneur, "/image");
        let (_, nom) = image.rsplit_once('/').unwrap();
        let version = nom.split_once(':').unwrap_or_else(|| panic!("{ou}: {image}")).1;
        assert!(!version.is_empty() && version != "latest", "{ou}: {image}");
    }
}

/// `--set` for every place of values.yaml where an image is named.
fn ailleurs(valeurs: &Value, chemin: &str, trouves: &mut Vec<String>) {
    let Some(valeurs) = valeurs.as_object() else { return };
    for (nom, valeur) in valeurs {
        let chemin = format!("{chemin}{nom}");
        if nom == "registry" || (nom == "repository" && !valeurs.contains_key("registry")) {
            let sous = if nom == "registry" { "" } else { "/x" };
            trouves.push(format!("{chemin}=marque.example{sous}"));
        }
        ailleurs(valeur, &format!("{chemin}."), trouves);
    }
}

#[test]
fn no_image_comes_from_elsewhere_than_the_values() {
    let mut places = Vec::new();
    ailleurs(&render::documents(&contenu("charts/comptoir/values.yaml"))[0], "", &mut places);
    assert!(places.len() >= 7, "{places:?}");
    for arguments in
        [["--set", "k6.enabled=true,demo.enabled=true"], ["--set", "mode=monolithe,k6.enabled=true"]]
    {
        let arguments: Vec<&str> = arguments.into_iter().chain(["--set"]).collect();
        let places = places.join(",");
        let Some(rendu) = Render::de(&[arguments.as_slice(), &[&places]].concat()) else { return };
        for charge in rendu.charges() {
            for conteneur in charge.conteneurs() {
                let image = texte(conteneur, "/image");
                assert!(image.starts_with("marque.example/"), "{}: {image}", charge.nom());
            }
        }
    }
}

#[test]
fn an_image_can_be_pinned_by_its_digest() {
    let digest = format!("sha256:{}", "5".repeat(64));
    let valeurs = format!("image.digests.panier={digest},gateway.image.digest={digest}");
    let Some(rendu) = Render::de(&["--set", &valeurs]) else { return };
    let images: Vec<&str> =
        rendu.charges().iter().flat_map(|charge| charge.conteneurs().map(|it| texte(it, "/image"))).collect();
    for nom in ["comptoir/panier:", "library/krakend:"] {
        let mut epinglees = images.iter().filter(|image| image.contains(nom)).peekable();
        assert!(epinglees.peek().is_some(), "{nom}");
        assert!(epinglees.all(|image| image.ends_with(&format!("@{digest}"))), "{images:?}");
    }
}
