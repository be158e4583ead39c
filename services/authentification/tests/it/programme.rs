//! The service as a program.

use std::fs;
use std::process::{Command, Output};

use authentification::Cles;

fn lancer(arguments: &[&str]) -> Output {
    let base =
        ["--database-url", "postgresql://nobody@127.0.0.1:1/nothing", "--cle-interne", "seize caracteres"];
    Command::new(env!("CARGO_BIN_EXE_authentification")).args(base).args(arguments).output().unwrap()
}

#[test]
fn help_lists_the_settings() {
    let aide = lancer(&["--help"]);
    assert!(aide.status.success());
    let aide = String::from_utf8(aide.stdout).unwrap();
    for reglage in ["--cle-courante", "--cle-suivante", "--cle-precedente", "--hachages", "--travailleur-url"]
    {
        assert!(aide.contains(reglage), "{reglage}");
    }
}

#[test]
fn a_bad_setting_ends_with_64_before_anything_is_tried() {
    let cle = std::env::temp_dir().join(format!("comptoir-{}.pem", std::process::id()));
    fs::write(&cle, Cles::generer().unwrap()).unwrap();
    let cle = cle.to_str().unwrap();
    for arguments in [
        &[][..],
        &["--cle-courante", "/nonexistent/key.pem"],
        &["--cle-courante", "/etc/hostname"],
        &["--cle-courante", cle, "--cle-suivante", "/nonexistent/key.pem"],
        &["--cle-courante", cle, "--hachages", "0"],
        &["--cle-courante", cle, "--hachages", "beaucoup"],
    ] {
        let refus = lancer(arguments);
        assert_eq!(refus.status.code(), Some(64), "{arguments:?}");
        assert!(!refus.stderr.is_empty());
    }
    // With good settings it gets as far as the database, which is not there.
    assert_eq!(lancer(&["--cle-courante", cle, "migrer"]).status.code(), Some(1));
    fs::remove_file(cle).unwrap();
}
