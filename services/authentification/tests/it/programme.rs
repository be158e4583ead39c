//! The service as a program.

use std::fs;
use std::process::{Command, Output};

use authentification::{COURANTE, SigningKeys};

fn lancer(arguments: &[&str]) -> Output {
    let base = ["--database-url", "postgresql://nobody@127.0.0.1:1/nothing"];
    Command::new(env!("CARGO_BIN_EXE_authentification")).args(base).args(arguments).output().unwrap()
}

#[test]
fn help_lists_the_settings() {
    let aide = lancer(&["--help"]);
    assert!(aide.status.success());
    let aide = String::from_utf8(aide.stdout).unwrap();
    for reglage in ["--cles", "--production", "--hachages", "--travailleur-url"] {
        assert!(aide.contains(reglage), "{reglage}");
    }
}

#[test]
fn a_bad_setting_ends_with_64_before_anything_is_tried() {
    let dossier = std::env::temp_dir().join(format!("comptoir-programme-{}", std::process::id()));
    fs::create_dir_all(&dossier).unwrap();
    fs::write(dossier.join(COURANTE), SigningKeys::generer().unwrap()).unwrap();
    let cles = dossier.to_str().unwrap();
    let interne = ["--cle-interne", "seize caracteres"];
    for arguments in [
        &[][..],
        &["--cles", "/nonexistent"],
        &["--cles", "/etc"],
        &["--cles", cles, "--hachages", "0"],
        &["--cles", cles, "--hachages", "beaucoup"],
        &["--cles", cles, "--production", "peut-être"],
    ] {
        let refus = lancer(&[&interne, arguments].concat());
        assert_eq!(refus.status.code(), Some(64), "{arguments:?}");
        assert!(!refus.stderr.is_empty());
    }
    assert_eq!(lancer(&["--cles", cles]).status.code(), Some(64), "no internal key");
    fs::remove_dir_all(dossier).unwrap();
}

/// A migration needs the database alone. It gets as far as looking for it, where there is none.
#[test]
fn a_migration_asks_for_no_key() {
    let lance = lancer(&["migrer"]);
    assert_eq!(lance.status.code(), Some(1));
    assert!(String::from_utf8(lance.stderr).unwrap().contains("no connection to PostgreSQL"));
    let refus = lancer(&["migrer", "--mot-de-passe", "trop court"]);
    assert_eq!(refus.status.code(), Some(64));
    let dit = String::from_utf8(refus.stderr).unwrap();
    assert!(dit.contains("expected 16 characters or more, got 10") && !dit.contains("trop court"), "{dit}");
    let sans_base = Command::new(env!("CARGO_BIN_EXE_authentification"))
        .env_remove("DATABASE_URL")
        .arg("migrer")
        .output()
        .unwrap();
    assert_eq!(sans_base.status.code(), Some(64));
}
