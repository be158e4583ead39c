//! The program.

use std::path::Path;
use std::process::{Command, Output};

use crate::fichier;

fn lancer(action: &str, arguments: &[&Path]) -> Output {
    let document = fichier("../docs/openapi/comptoir.json");
    let programme = env!("CARGO_BIN_EXE_comptoir-krakend");
    Command::new(programme).arg("--document").arg(document).arg(action).args(arguments).output().unwrap()
}

#[test]
fn it_writes_a_configuration_that_it_finds_good() {
    let dossier = tempfile::tempdir().unwrap();
    let sortie = dossier.path().join("krakend.json");
    let reglages = fichier("reglages/local.json");
    let fait = lancer("generer", &["--reglages".as_ref(), &reglages, "--sortie".as_ref(), &sortie]);
    assert!(fait.status.success(), "{fait:?}");
    let fait = lancer("verifier", &[&sortie]);
    assert!(fait.status.success() && fait.stderr.is_empty(), "{fait:?}");
}

#[test]
fn it_names_what_is_wrong() {
    let dossier = tempfile::tempdir().unwrap();
    let vide = dossier.path().join("vide.json");
    std::fs::write(&vide, r#"{"version": 3, "endpoints": []}"#).unwrap();
    let fait = lancer("verifier", &[&vide]);
    assert_eq!(fait.status.code(), Some(1));
    assert!(String::from_utf8(fait.stderr).unwrap().contains("GET /api/produits: not declared"));
}

#[test]
fn a_file_that_is_missing_or_no_json_is_told_from_a_bad_configuration() {
    let dossier = tempfile::tempdir().unwrap();
    let fait = lancer("verifier", &[&dossier.path().join("absent.json")]);
    assert_eq!(fait.status.code(), Some(65));
    let texte = dossier.path().join("texte.json");
    std::fs::write(&texte, "port: 8080").unwrap();
    assert_eq!(lancer("verifier", &[&texte]).status.code(), Some(65));
    let sortie = dossier.path().join("nulle/part.json");
    let reglages = fichier("reglages/local.json");
    let fait = lancer("generer", &["--reglages".as_ref(), &reglages, "--sortie".as_ref(), &sortie]);
    assert_eq!(fait.status.code(), Some(65));
    assert!(String::from_utf8(fait.stderr).unwrap().contains("cannot write"));
}
