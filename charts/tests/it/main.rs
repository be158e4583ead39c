//! What the chart promises, read from what Helm makes of it. No cluster is needed; the real one is tried by `./just e2e`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod alertes;
mod changements;
mod conteneurs;
mod entrees;
mod fichiers;
mod grappe;
mod noms;
mod objets;
mod passerelle;
mod politiques;
mod programmes;
mod publication;
mod references;
mod reglages;
mod regles;
mod render;
mod reseau;
mod resume;
mod schema;
mod secrets;
mod sources;
mod surveillance;
mod table;
mod valeurs;
mod workload;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::render::Render;

/// Ways to install the chart, one of each kind that matters: a name, and what Helm is told.
const COMBINAISONS: [(&str, &[&str]); 10] = [
    ("defaut", &[]),
    ("kind", &["-f", "values-kind.yaml"]),
    ("production", &["-f", "values-production.yaml", OPERATEUR]),
    ("base-externe", &["-f", "values-external-database.yaml"]),
    ("gitops", &["-f", "values-gitops.yaml"]),
    ("entrees", &["-f", "ci/ingress-values.yaml"]),
    ("monolithe", &["-f", "ci/monolithe-values.yaml", OPERATEUR]),
    ("monolithe-kind", &["-f", "values-kind.yaml", "--set", "mode=monolithe"]),
    ("charge", &["-f", "ci/charge-values.yaml", OPERATEUR]),
    ("minimum", &["-f", "ci/minimum-values.yaml"]),
];

/// A cluster with the Prometheus operator.
const OPERATEUR: &str = "--api-versions=monitoring.coreos.com/v1";

static RENDUS: LazyLock<Option<Vec<(&str, Render)>>> = LazyLock::new(|| {
    COMBINAISONS.iter().map(|(nom, arguments)| Some((*nom, Render::de(arguments)?))).collect()
});

/// Every combination, rendered. None where there is no Helm, which is said.
fn rendus() -> Option<&'static [(&'static str, Render)]> {
    RENDUS.as_deref()
}

/// A file of the repository.
fn fichier(chemin: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(chemin)
}

fn contenu(chemin: &str) -> String {
    std::fs::read_to_string(fichier(chemin)).unwrap_or_else(|error| panic!("{chemin}: {error}"))
}
