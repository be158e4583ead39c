//! Every address that a pod is given leads to a Service, and the network lets it through; nothing else passes.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::politiques::{Peer, passe};
use crate::render::{ESPACE, Render, choisit, liste, texte};
use crate::rendus;
use crate::workload::{Workload, environnement};

#[test]
fn every_address_leads_to_a_service_and_is_let_through() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        let charges = rendu.charges();
        for charge in &charges {
            for (hote, port) in adresses(rendu, charge) {
                let ou = format!("{combinaison}: {} to {hote}:{port}", charge.nom());
                let Some(service) = rendu.objet("Service", &hote) else {
                    let (dehors, espace) =
                        hote.split_once('.').unwrap_or_else(|| panic!("{ou}: no such Service"));
                    let loin = if espace == "monitoring" { Peer::Espace(espace) } else { Peer::Ailleurs };
                    assert!(
                        passe(rendu, Peer::Pod(*charge), loin, port, "TCP"),
                        "{ou}: {dehors} is shut off"
                    );
                    continue;
                };
                let vise = liste(&service["spec"]["ports"]).iter().find(|it| it["port"] == port);
                let vise = vise.unwrap_or_else(|| panic!("{ou}: the Service has no such port"));
                let but = charges.iter().find(|it| est_derriere(service, it)).unwrap();
                let numero = but.port(&vise["targetPort"]).unwrap();
                // The test proves that one address is refused.
                let attendu = !environnement_est(charge, "DIRECT", &hote) || politiques(rendu) == 0;
                let passe = passe(rendu, Peer::Pod(*charge), Peer::Pod(*but), numero, "TCP");
                assert_eq!(passe, attendu, "{ou}");
            }
        }
    }
}

fn politiques(rendu: &Render) -> usize {
    rendu.kind("NetworkPolicy").count()
}

fn environnement_est(charge: &Workload<'_>, nom: &str, hote: &str) -> bool {
    let mut entrees = charge.conteneurs().flat_map(environnement);
    entrees
        .any(|(autre, entree)| autre == nom && entree["value"].as_str().is_some_and(|url| url.contains(hote)))
}

fn est_derriere(service: &Value, charge: &Workload<'_>) -> bool {
    let mut selecteur = service["spec"]["selector"].clone();
    selecteur.as_object_mut().unwrap().remove("statefulset.kubernetes.io/pod-name");
    choisit(&selecteur, charge.etiquettes())
}

/// Host and port of every address in the environment and in the files of a pod.
fn adresses(rendu: &Render, charge: &Workload<'_>) -> BTreeSet<(String, u64)> {
    let mut trouvees = BTreeSet::new();
    for conteneur in charge.conteneurs() {
        let valeur =
            |nom| environnement(conteneur).find(|(autre, _)| *autre == nom).map(|(_, it)| &it["value"]);
        if let (Some(hote), Some(port)) = (valeur("PGHOST"), valeur("PGPORT")) {
            trouvees.insert((hote.as_str().unwrap().to_owned(), port.as_str().unwrap().parse().unwrap()));
        }
        // Whom browsers call is written into pages; the pod itself calls nobody.
        let appelees = environnement(conteneur).filter(|(nom, _)| *nom != "COMPTOIR_API");
        let textes = appelees.filter_map(|(_, entree)| entree["value"].as_str());
        trouvees.extend(textes.filter_map(|texte| adresse(texte.split_once("://")?.1)));
    }
    for volume in liste(&charge.spec()["volumes"]).iter().filter(|volume| volume.get("configMap").is_some()) {
        // One that somebody else makes holds no address of ours.
        let Some(fichiers) = rendu.objet("ConfigMap", texte(volume, "/configMap/name")) else { continue };
        if let Some(krakend) = fichiers["data"]["krakend.json"].as_str() {
            let krakend: Value = serde_json::from_str(krakend).unwrap();
            let hotes = liste(&krakend["endpoints"]).iter().flat_map(|endpoint| {
                let cles = &endpoint["extra_config"]["auth/validator"]["jwk_url"];
                [cles, &endpoint["backend"][0]["host"][0]].map(|url| url.as_str().unwrap_or_default())
            });
            trouvees.extend(hotes.filter_map(|url| adresse(url.strip_prefix("http://")?)));
        }
        if let Some(nginx) = fichiers["data"]["nginx.conf"].as_str() {
            trouvees
                .extend(nginx.split("server ").skip(1).filter_map(|ligne| adresse(ligne.split(';').next()?)));
        }
    }
    trouvees
}

/// `user:password@host:port/path` and what is left of it.
fn adresse(texte: &str) -> Option<(String, u64)> {
    let autorite = texte.split(['/', '"']).next()?;
    let (hote, port) = autorite.rsplit('@').next()?.split_once(':')?;
    Some((hote.to_owned(), port.parse().ok()?))
}

#[test]
fn addresses_are_found_in_all_their_forms() {
    let lue = |texte| adresse(texte).map(|(hote, port)| format!("{hote} {port}"));
    assert_eq!(
        lue("comptoir:$(MOT_DE_PASSE)@base.example:5433/comptoir").as_deref(),
        Some("base.example 5433")
    );
    assert_eq!(lue("magasin:8080\", \"x"), Some("magasin 8080".to_owned()));
    assert_eq!(lue("localhost/"), None);
    let Some(rendus) = rendus() else { return };
    let (_, defaut) = &rendus[0];
    let gateway = defaut.charges().into_iter().find(|charge| charge.composant() == "gateway").unwrap();
    assert_eq!(adresses(defaut, &gateway).len(), 4);
    let panier = defaut.charges().into_iter().find(|charge| charge.nom() == "essai-comptoir-panier").unwrap();
    assert_eq!(adresses(defaut, &panier).len(), 3);
}

#[test]
fn every_pod_reaches_the_names_and_none_the_world() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for charge in rendu.charges() {
            let nom = charge.nom();
            for protocole in ["UDP", "TCP"] {
                let noms = passe(rendu, Peer::Pod(charge), Peer::Espace("kube-system"), 53, protocole);
                assert!(noms, "{combinaison}: {nom} finds no name");
            }
            let ouvert = passe(rendu, Peer::Pod(charge), Peer::Ailleurs, 443, "TCP");
            assert_eq!(ouvert, politiques(rendu) == 0, "{combinaison}: {nom} reaches the world");
        }
    }
}

#[test]
fn the_entry_and_the_pages_are_open_to_all_and_nothing_else_is() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for charge in rendu.charges() {
            for (nom, port) in charge.ports() {
                let entree = ["gateway", "nginx", "frontend"].contains(&charge.composant()) && nom == "http";
                // Where a controller is named, it is the only one.
                let ouverte = *combinaison != "entrees";
                let attendu = entree && ouverte || politiques(rendu) == 0;
                for depuis in [Peer::Ailleurs, Peer::Espace(ESPACE)] {
                    let passe = passe(rendu, depuis, Peer::Pod(charge), port, "TCP");
                    assert_eq!(passe, attendu, "{combinaison}: {} {nom}", charge.nom());
                }
            }
        }
    }
}

#[test]
fn who_may_call_the_gateway_can_be_said() {
    let peer = r#"networkPolicy.gatewayFrom=[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ingress"}}}]"#;
    let Some(rendu) = Render::de(&["--set-json", peer, "--set", "k6.enabled=true"]) else { return };
    let gateway = rendu.charges().into_iter().find(|charge| charge.composant() == "gateway").unwrap();
    assert!(passe(&rendu, Peer::Espace("ingress"), Peer::Pod(gateway), 8080, "TCP"));
    assert!(!passe(&rendu, Peer::Espace("ailleurs"), Peer::Pod(gateway), 8080, "TCP"));
    assert!(!passe(&rendu, Peer::Ailleurs, Peer::Pod(gateway), 8080, "TCP"));
    for de in rendu.charges().into_iter().filter(|charge| ["k6", "test"].contains(&charge.composant())) {
        assert!(passe(&rendu, Peer::Pod(de), Peer::Pod(gateway), 8080, "TCP"), "{} is shut off", de.nom());
    }
}
