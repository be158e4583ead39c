//! Kubernetes knows every kind and every field, and each has its type: read by `kubernetes-validate`, which has the schemas.

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use comptoir_test::tool;
use serde_json::{Value, json};

use crate::{fichier, rendus};

/// The oldest version that the chart accepts, and the newest whose schemas there are.
const VERSIONS: [&str; 2] = ["1.30", "1.37"];

/// Kinds that an operator or a gateway brings: Kubernetes has no schema of them.
const AUTRES: [&str; 2] = ["monitoring.coreos.com/v1", "gateway.networking.k8s.io/v1"];

static VALIDATE: LazyLock<Option<PathBuf>> =
    LazyLock::new(|| tool(fichier("charts/kubernetes-validate").to_str().unwrap()));

/// What is wrong with these documents, a line each. None where there is no program to say so.
fn fautes(documents: &str) -> Option<Vec<String>> {
    let dossier = tempfile::tempdir().unwrap();
    let fichier = dossier.path().join("objets.yaml");
    std::fs::write(&fichier, documents).unwrap();
    let sortie = Command::new(VALIDATE.as_ref()?)
        .args(VERSIONS.iter().flat_map(|version| ["-k", version]))
        .args(["--strict", "--quiet"])
        .arg(&fichier)
        .output()
        .unwrap();
    let dit = String::from_utf8([sortie.stdout, sortie.stderr].concat()).unwrap();
    assert_eq!(sortie.status.success(), !dit.contains("ERROR"), "{dit}");
    let autre = |ligne: &str| ligne.starts_with("WARN") && AUTRES.iter().any(|autre| ligne.contains(autre));
    Some(dit.lines().filter(|ligne| !autre(ligne)).map(str::to_owned).collect())
}

#[test]
fn kubernetes_knows_every_kind_and_every_field() {
    let Some(rendus) = rendus() else { return };
    for (nom, rendu) in rendus {
        let Some(fautes) = fautes(&rendu.texte) else { return };
        assert!(fautes.is_empty(), "{nom}:\n{}", fautes.join("\n"));
    }
}

#[test]
fn a_wrong_kind_field_or_type_is_found() {
    let Some(((_, rendu), _)) = rendus().and_then(<[_]>::split_first) else { return };
    for (kind, ou, quoi, attendu) in [
        ("Deployment", "/spec/replicas", json!("deux"), "'deux' is not of type 'integer'"),
        ("Deployment", "/spec/template/spec/containers/0/port", json!(8080), "('port' was unexpected)"),
        ("Service", "/spec/ports/0/port", Value::Null, "'port' is a required property"),
        ("NetworkPolicy", "/apiVersion", json!("networking.k8s.io/v2"), "find schema for kind NetworkPolicy"),
    ] {
        // Helm reads 0440 as YAML 1.1 does, in base 8; we read a text.
        let bon = |objet: &&Value| objet["kind"] == kind && !objet.to_string().contains("defaultMode");
        let mut objet = rendu.objets.iter().find(bon).unwrap().clone();
        assert_eq!(fautes(&objet.to_string()).unwrap_or_default(), [""; 0]);
        let (dans, champ) = ou.rsplit_once('/').unwrap();
        let dans = objet.pointer_mut(dans).unwrap().as_object_mut().unwrap();
        match quoi {
            Value::Null => drop(dans.remove(champ).unwrap()),
            quoi => drop(dans.insert(champ.to_owned(), quoi)),
        }
        let Some(fautes) = fautes(&objet.to_string()) else { return };
        assert_eq!(fautes.len(), VERSIONS.len(), "{ou}: {fautes:?}");
        for (faute, version) in fautes.iter().zip(VERSIONS) {
            assert!(faute.contains(attendu) && faute.contains(version), "{ou}: {faute}");
        }
    }
}
