//! What the gateway's configuration promises, read from the file and tried on the engine.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod acces;
mod configuration;
mod document;
mod echo;
mod fichiers;
mod limites;
mod moteur;
mod passage;
mod programme;
mod refus;
mod telemetrie;

use std::path::{Path, PathBuf};

use comptoir_krakend::{Route, Settings, lire};

/// A file of this folder.
fn fichier(nom: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(nom)
}

fn contenu(nom: &str) -> String {
    std::fs::read_to_string(fichier(nom)).unwrap_or_else(|error| panic!("{nom}: {error}"))
}

/// The routes of the repository's document.
fn routes() -> Vec<Route> {
    lire(&contenu("../docs/openapi/comptoir.json")).unwrap()
}

fn reglages(nom: &str) -> Settings {
    serde_json::from_str(&contenu(nom)).unwrap()
}
