//! The chart as others get it: a package, and what Artifact Hub shows of it.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::render::{ESPACE, VERSION, documents, lancer, liste, modele, texte};
use crate::{contenu, fichier, rendus};

/// An annotation of Chart.yaml for Artifact Hub, which is YAML in a text.
fn annotation(nom: &str) -> Value {
    let chart = &documents(&contenu("charts/comptoir/Chart.yaml"))[0];
    let texte = texte(chart, &format!("/annotations/artifacthub.io~1{nom}"));
    documents(texte)[0].clone()
}

#[test]
fn the_listed_images_are_those_of_the_chart() {
    let Some(rendus) = rendus() else { return };
    let mut utilisees = BTreeSet::new();
    for charge in rendus.iter().flat_map(|(_, rendu)| rendu.charges()) {
        utilisees.extend(charge.conteneurs().map(|conteneur| texte(conteneur, "/image")));
    }
    let images = annotation("images");
    let dites: BTreeSet<&str> = liste(&images).iter().map(|image| texte(image, "/image")).collect();
    assert_eq!(dites, utilisees);
    for image in liste(&images) {
        let (_, nom) = texte(image, "/image").rsplit_once('/').unwrap();
        assert!(nom.starts_with(texte(image, "/name")), "{image}");
    }
}

#[test]
fn what_artifact_hub_is_told_has_its_form() {
    for changement in liste(&annotation("changes")) {
        let genres = ["added", "changed", "deprecated", "removed", "fixed", "security"];
        assert!(genres.contains(&texte(changement, "/kind")), "{changement}");
        assert!(!texte(changement, "/description").is_empty());
    }
    for lien in liste(&annotation("links")) {
        assert!(texte(lien, "/url").starts_with("https://") && !texte(lien, "/name").is_empty(), "{lien}");
    }
    let licence = annotation("license");
    assert!(contenu("Cargo.toml").contains(&format!("license = {licence}")), "{licence}");
    let version = &documents(&contenu("charts/comptoir/Chart.yaml"))[0]["version"];
    assert!(contenu("Cargo.toml").contains(&format!("\nversion = {version}")), "{version}");
}

#[test]
fn the_package_renders_as_the_folder_does() {
    let dossier = tempfile::tempdir().unwrap();
    let ou = dossier.path().to_str().unwrap();
    let Some(issue) = lancer(&["package", ".", "--destination", ou]) else { return };
    issue.unwrap();
    let archive = std::fs::read_dir(dossier.path()).unwrap().next().unwrap().unwrap().path();
    let liste = Command::new("tar").arg("-tzf").arg(&archive).output().unwrap();
    let fichiers = String::from_utf8(liste.stdout).unwrap();
    for voulu in ["README.md", "values.schema.json", "values-gitops.yaml", "files/krakend.json"] {
        assert!(fichiers.lines().any(|it| it == format!("comptoir/{voulu}")), "no {voulu}: {fichiers}");
    }
    assert!(!fichiers.contains("comptoir/ci/"), "{fichiers}");
    let gitops = ["--values", "values-gitops.yaml"];
    let archive = archive.to_str().unwrap();
    let emballe = lancer(&[
        "template",
        VERSION,
        archive,
        "--namespace",
        ESPACE,
        "--kube-version",
        "1.30.0",
        gitops[0],
        gitops[1],
    ]);
    assert_eq!(emballe.unwrap().unwrap(), modele(VERSION, ESPACE, &gitops).unwrap().unwrap());
}

#[test]
fn images_of_two_platforms_go_to_a_registry_and_nowhere_else() {
    let refus = |arguments: &[&str]| {
        let sortie = Command::new(fichier("k8s/images")).args(arguments).output().unwrap();
        assert_eq!(sortie.status.code(), Some(1), "{arguments:?}");
        String::from_utf8(sortie.stderr).unwrap()
    };
    let deux = ["--platform", "linux/amd64,linux/arm64"];
    assert!(refus(&deux).contains("add --push"));
    assert!(refus(&[&deux[..], &["--push", "--save", "/nulle/part"]].concat()).contains("--save"));
    assert!(refus(&["--platform", "arm64"]).contains("got arm64"));
}
