//! Helm, and the objects that it makes.

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use comptoir_test::tool;
use serde::Deserialize;
use serde_json::Value;

use crate::fichier;
use crate::workload::Workload;

/// The name of the release, and the namespace, of every render.
pub(crate) const VERSION: &str = "essai";
pub(crate) const ESPACE: &str = "boutique";

static HELM: LazyLock<Option<PathBuf>> = LazyLock::new(|| tool(fichier("charts/helm").to_str().unwrap()));

/// A cluster as the oldest that the chart accepts.
const ANCIENNE: [&str; 2] = ["--kube-version", "1.30.0"];

/// What `helm template` prints, with secrets of this render, or why it refuses. None where there is no Helm.
pub(crate) fn helm(version: &str, espace: &str, arguments: &[&str]) -> Option<Result<String, String>> {
    modele(version, espace, &[&["--values", "ci/render-values.yaml"], arguments].concat())
}

/// What `helm template` prints with these values and no other.
pub(crate) fn modele(version: &str, espace: &str, arguments: &[&str]) -> Option<Result<String, String>> {
    lancer(&[&["template", version, ".", "--namespace", espace], &ANCIENNE[..], arguments].concat())
}

/// What Helm prints in the folder of the chart.
pub(crate) fn lancer(arguments: &[&str]) -> Option<Result<String, String>> {
    let sortie = Command::new(HELM.as_ref()?)
        // No cluster but the one that the arguments name.
        .env("KUBECONFIG", "/dev/null")
        .args(arguments)
        .current_dir(fichier("charts/comptoir"))
        .output()
        .unwrap();
    let lire = |octets| String::from_utf8(octets).unwrap();
    Some(if sortie.status.success() {
        Ok(lire(sortie.stdout))
    } else {
        Err(lire([sortie.stderr, sortie.stdout].concat()))
    })
}

/// The objects of one release.
pub(crate) struct Render {
    /// As Helm prints them.
    pub(crate) texte: String,
    pub(crate) objets: Vec<Value>,
}

impl Render {
    /// With these arguments.
    pub(crate) fn de(arguments: &[&str]) -> Option<Render> {
        Render::nomme(VERSION, arguments)
    }

    /// A release of this name.
    pub(crate) fn nomme(version: &str, arguments: &[&str]) -> Option<Render> {
        let texte =
            helm(version, ESPACE, arguments)?.unwrap_or_else(|error| panic!("{arguments:?}: {error}"));
        Some(Render::lire(texte))
    }

    /// What a text holds.
    pub(crate) fn lire(texte: String) -> Render {
        Render { objets: documents(&texte), texte }
    }

    /// Those of this kind.
    pub(crate) fn kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Value> {
        self.objets.iter().filter(move |objet| objet["kind"] == kind)
    }

    /// The one of this kind and name.
    pub(crate) fn objet(&self, kind: &str, nom: &str) -> Option<&Value> {
        self.objets.iter().find(|objet| objet["kind"] == kind && objet["metadata"]["name"] == nom)
    }

    /// Everything that runs pods.
    pub(crate) fn charges(&self) -> Vec<Workload<'_>> {
        self.objets.iter().filter_map(Workload::lire).collect()
    }

    /// What runs pods until somebody stops them.
    pub(crate) fn durables(&self) -> impl Iterator<Item = Workload<'_>> {
        self.charges().into_iter().filter(|charge| matches!(charge.kind(), "Deployment" | "StatefulSet"))
    }
}

/// The documents of a YAML file that are not empty.
pub(crate) fn documents(texte: &str) -> Vec<Value> {
    let documents =
        yaml_serde::Deserializer::from_str(texte).map(|document| Value::deserialize(document).unwrap());
    documents.filter(|document| !document.is_null()).collect()
}

/// Text at this place of an object, which must have it.
pub(crate) fn texte<'a>(objet: &'a Value, ou: &str) -> &'a str {
    let valeur = objet.pointer(ou).and_then(Value::as_str);
    valeur.unwrap_or_else(|| panic!("no text at {ou} in {objet:#}"))
}

/// The items of a list that may be missing.
pub(crate) fn liste(valeur: &Value) -> &[Value] {
    valeur.as_array().map_or(&[], Vec::as_slice)
}

/// Kind and name, for messages.
pub(crate) fn quoi(objet: &Value) -> String {
    format!("{} {}", texte(objet, "/kind"), texte(objet, "/metadata/name"))
}

/// Whether labels have all of these.
pub(crate) fn choisit(selecteur: &Value, etiquettes: &Value) -> bool {
    let selecteur = selecteur.as_object().unwrap();
    selecteur.iter().all(|(nom, valeur)| etiquettes.get(nom) == Some(valeur))
}
