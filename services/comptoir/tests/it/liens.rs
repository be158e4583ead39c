//! What the documents of the repository point at is there.

use std::fs;
use std::path::{Path, PathBuf};

/// What a path between backquotes begins with.
const DOSSIERS: [&str; 9] =
    ["charts/", "crates/", "docs/", "frontend/", "k6/", "k8s/", "krakend/", "postman/", "services/"];

fn racine() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The documents below this folder, but those of others.
fn documents(dossier: &Path, trouves: &mut Vec<PathBuf>) {
    for entree in fs::read_dir(dossier).unwrap() {
        let entree = entree.unwrap();
        let (chemin, nom) = (entree.path(), entree.file_name());
        let nom = nom.to_str().unwrap();
        if entree.file_type().unwrap().is_dir() {
            if !nom.starts_with('.') && !["node_modules", "target", "dist"].contains(&nom) {
                documents(&chemin, trouves);
            }
        } else if nom.ends_with(".md") {
            trouves.push(chemin);
        }
    }
}

/// Where the links of a text lead, without their anchors; those that leave the repository are left out.
fn liens(texte: &str) -> impl Iterator<Item = &str> {
    texte
        .split("](")
        .skip(1)
        .filter_map(|suite| suite.split([')', '#']).next())
        .filter(|lien| !lien.is_empty() && !lien.contains("://") && !lien.contains(char::is_whitespace))
}

/// The paths that a text has between backquotes; a pattern is none, nor is the name of a test.
fn chemins(texte: &str) -> impl Iterator<Item = &str> {
    texte.lines().flat_map(|ligne| ligne.split('`').skip(1).step_by(2)).filter(|nom| {
        DOSSIERS.iter().any(|dossier| nom.starts_with(dossier))
            && !nom.contains(['*', '<', '{', '…', ' '])
            && !nom.contains("::")
    })
}

#[test]
fn links_and_paths_of_the_documents_lead_somewhere() {
    let mut trouves = Vec::new();
    documents(&racine(), &mut trouves);
    let (mut vus, mut perdus) = (0, Vec::new());
    for document in &trouves {
        let texte = fs::read_to_string(document).unwrap();
        let dossier = document.parent().unwrap();
        let buts = liens(&texte).map(|lien| (lien, dossier.join(lien)));
        for (nom, but) in buts.chain(chemins(&texte).map(|chemin| (chemin, racine().join(chemin)))) {
            vus += 1;
            if !but.exists() {
                perdus.push(format!("{}: {nom}", document.display()));
            }
        }
    }
    assert!(vus > 200, "{vus} of {} documents", trouves.len());
    assert!(perdus.is_empty(), "{}", perdus.join("\n"));
}
