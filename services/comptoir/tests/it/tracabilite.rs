//! docs/tracabilite.md against the tree: what it names is there.

use std::path::{Path, PathBuf};

use crate::helpers::operations;

const DOCUMENT: &str = include_str!("../../../../docs/tracabilite.md");

/// What a row names between backquotes.
fn noms(cellule: &str) -> impl Iterator<Item = &str> {
    cellule.split('`').skip(1).step_by(2)
}

fn racine() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The rows of all tables: source, what is asked for, where it is, what shows it.
fn lignes() -> Vec<[&'static str; 4]> {
    let cellules = |ligne: &'static str| -> Option<[&'static str; 4]> {
        let cellules: Vec<_> =
            ligne.strip_prefix('|')?.strip_suffix('|')?.split('|').map(str::trim).collect();
        cellules.try_into().ok()
    };
    let titres = |ligne: &[&str; 4]| ligne[0] == "Source" || ligne[0].starts_with("---");
    DOCUMENT.lines().filter_map(cellules).filter(|ligne| !titres(ligne)).collect()
}

/// The source of a test, named `<package>/<module>::<test>`.
fn source(paquet: &str, module: &str) -> PathBuf {
    let dossier = match paquet {
        "krakend" | "charts" => format!("{paquet}/tests/it"),
        "e2e" => "k8s/tests/e2e".to_owned(),
        "postman" => "postman/tests".to_owned(),
        service => format!("services/{service}/tests/it"),
    };
    racine().join(dossier).join(format!("{}.rs", module.replace("::", "/")))
}

/// Whether this file has this test, or runs it by this name.
fn est_essai(fichier: &Path, nom: &str) -> bool {
    let Ok(texte) = std::fs::read_to_string(fichier) else { return false };
    let fonction = format!("fn {nom}(");
    texte.contains(&format!("(\"{nom}\", "))
        || texte.split("test]\n").skip(1).any(|suite| {
            suite.lines().find(|ligne| !ligne.starts_with('#')).is_some_and(|ligne| ligne.contains(&fonction))
        })
}

#[test]
fn every_row_says_where_it_is_and_names_tests_that_exist() {
    let operations = operations();
    let decrite = |nom: &str| operations.iter().any(|une| nom == format!("{} {}", une.methode, une.modele));
    let mut ecarts = Vec::new();
    for [source_, demande, ou, essais] in lignes() {
        let place = format!("{source_}, {demande}");
        let issue = essais.contains("issue ");
        if noms(essais).next().is_none() && !issue {
            ecarts.push(format!("{place}: neither a test nor an issue"));
        }
        if noms(ou).next().is_none() && !issue {
            ecarts.push(format!("{place}: nowhere"));
        }
        for nom in noms(ou) {
            let la = if nom.contains(" /api/") { decrite(nom) } else { racine().join(nom).exists() };
            if !la {
                ecarts.push(format!("{place}: there is no {nom}"));
            }
        }
        for nom in noms(essais) {
            let parties =
                nom.split_once('/').and_then(|(paquet, reste)| Some((paquet, reste.rsplit_once("::")?)));
            let essai = parties.map(|(paquet, (module, essai))| (source(paquet, module), essai));
            if !essai.is_some_and(|(fichier, essai)| est_essai(&fichier, essai)) {
                ecarts.push(format!("{place}: there is no test {nom}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "docs/tracabilite.md\n{}", ecarts.join("\n"));
    assert!(lignes().len() > 40, "{}", lignes().len());
}
