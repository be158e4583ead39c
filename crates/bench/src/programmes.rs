//! The programs that are measured.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};

use crate::dire;

/// A service; a request goes to one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Service {
    Authentification,
    Clientele,
    Panier,
    Travailleur,
    Magasin,
}

impl Service {
    /// In the order of [`Systeme::Cinq`].
    pub(crate) const TOUS: [Service; 5] = [
        Service::Authentification,
        Service::Clientele,
        Service::Panier,
        Service::Travailleur,
        Service::Magasin,
    ];

    /// The name of its program.
    pub(crate) const fn nom(self) -> &'static str {
        match self {
            Service::Authentification => "authentification",
            Service::Clientele => "clientele",
            Service::Panier => "panier",
            Service::Travailleur => "travailleur",
            Service::Magasin => "magasin",
        }
    }
}

/// All in one process.
pub(crate) const COMPTOIR: &str = "comptoir";

/// Where the programs are: beside this one, or those of another build.
#[derive(Clone)]
pub(crate) struct Programmes(PathBuf);

impl Programmes {
    /// Builds them as they are shipped. Cargo shows its progress.
    pub(crate) fn construire() -> anyhow::Result<Self> {
        dire("Construction des programmes (release).");
        let ici = std::env::current_exe()?;
        let dossier = ici.parent().context("this program has no folder")?;
        let racine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--release", "--bin", COMPTOIR]).current_dir(racine);
        cargo.args(Service::TOUS.iter().flat_map(|service| ["--bin", service.nom()]));
        ensure!(cargo.status().context("cargo est requis")?.success(), "the build failed");
        Ok(Programmes(dossier.to_owned()))
    }

    /// Those of this folder, built by somebody before.
    pub(crate) fn de(dossier: PathBuf) -> Self {
        Programmes(dossier)
    }

    /// One of them.
    pub(crate) fn chemin(&self, nom: &str) -> PathBuf {
        self.0.join(nom)
    }

    /// Runs `comptoir` for one action on a database; whether it went well. What it says is shown on failure only.
    pub(crate) fn comptoir(&self, url: &str, dossier: &Path, action: &[&str]) -> anyhow::Result<bool> {
        let mut comptoir = Command::new(self.chemin(COMPTOIR));
        comptoir.args(["--log", "warn", "--dossier"]).arg(dossier).args(action).env("DATABASE_URL", url);
        let sortie = comptoir.stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
        if !sortie.status.success() {
            dire(String::from_utf8_lossy(&sortie.stdout).trim());
        }
        Ok(sortie.status.success())
    }
}
