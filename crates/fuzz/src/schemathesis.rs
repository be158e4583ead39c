//! Schemathesis: installed once into `.outils`, as `requirements.txt` pins it, and run.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use crate::bilan::Rapport;
use crate::{Cli, dire};

const SANS_PYTHON: &str =
    "Python 3.11 ou plus récent est requis, avec pip (Debian, Ubuntu : apt install python3-pip)
               Python 3.11 or newer is required, with pip (Debian, Ubuntu: apt install python3-pip)";

const EPINGLES: &str = include_str!("../requirements.txt");

/// The installed program.
pub(crate) struct Schemathesis {
    python: &'static str,
    paquets: PathBuf,
    racine: PathBuf,
}

impl Schemathesis {
    /// Finds Python, and installs what is pinned unless that has been done. `racine` is the repository.
    ///
    /// # Errors
    /// There is no Python that is new enough, or no pip, or the packages cannot be had.
    pub(crate) fn trouver(racine: &Path) -> anyhow::Result<Self> {
        let essais = ["python3", "python3.14", "python3.13", "python3.12", "python3.11"];
        let trouve = essais.into_iter().find_map(|python| Some((python, version(python)?)));
        let (python, version) = trouve.context(SANS_PYTHON)?;
        // Compiled packages are those of one version of Python.
        let paquets = racine.join(".outils").join(format!("schemathesis-{version}"));
        let temoin = paquets.join("requirements.txt");
        if fs::read_to_string(&temoin).is_ok_and(|installes| installes == EPINGLES) {
            return Ok(Schemathesis { python, paquets, racine: racine.to_owned() });
        }
        dire("installation de Schemathesis dans .outils, une seule fois");
        if paquets.exists() {
            fs::remove_dir_all(&paquets)?;
        }
        ensure!(muet(Command::new(python).args(["-m", "pip", "--version"])), SANS_PYTHON);
        let mut pip = Command::new(python);
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--root-user-action",
            "ignore",
        ])
        .args(["--require-hashes", "--target"])
        .arg(&paquets)
        .arg("--requirement")
        .arg(racine.join("crates/fuzz/requirements.txt"));
        ensure!(
            pip.status()?.success(),
            "Schemathesis n'a pas pu être installé : pip dit pourquoi ci-dessus"
        );
        fs::write(&temoin, EPINGLES)?;
        Ok(Schemathesis { python, paquets, racine: racine.to_owned() })
    }

    /// Runs it over the product at this address, by the holder of this token. What it prints is kept in `resultats`.
    ///
    /// # Errors
    /// It did not end in time, or left no report, which it does when its configuration is wrong.
    pub(crate) async fn lancer(
        &self,
        cli: &Cli,
        adresse: &str,
        jeton: Option<&str>,
        resultats: &Path,
    ) -> anyhow::Result<Rapport> {
        let rapport = resultats.join("rapport.json");
        let texte = File::create(resultats.join(SORTIE))?;
        let mut commande = tokio::process::Command::new(self.python);
        commande
            .args(["-m", "schemathesis.cli", "--no-color", "--config-file"])
            .arg(self.racine.join("crates/fuzz/schemathesis.toml"))
            .arg("run")
            .arg(self.racine.join("docs/openapi/comptoir.json"))
            .args(["--url", adresse, "--seed", &cli.graine.to_string()])
            .args(["--max-examples", &cli.exemples.to_string(), "--report-json-path"])
            .arg(&rapport)
            .args(
                jeton
                    .iter()
                    .flat_map(|jeton| ["--header".to_owned(), format!("Authorization: Bearer {jeton}")]),
            )
            .args(&cli.arguments)
            .env("PYTHONPATH", std::env::join_paths([&self.paquets, &self.racine.join("crates/fuzz")])?)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            // It leaves what it found where it runs, for `schemathesis replay`.
            .current_dir(resultats)
            .stdin(Stdio::null())
            .stdout(texte.try_clone()?)
            .stderr(texte)
            .kill_on_drop(true);
        let Ok(fin) = tokio::time::timeout(Duration::from_secs(cli.secondes), commande.status()).await else {
            bail!("Schemathesis n'a pas fini en {} s : moins d'exemples, ou plus de secondes", cli.secondes);
        };
        let code = fin.context("cannot run Python")?.code();
        let lu = fs::read(&rapport).ok().and_then(|json| serde_json::from_slice(&json).ok());
        lu.with_context(|| format!("Schemathesis ({code:?}) : {}", sortie(resultats).unwrap_or_default()))
    }
}

const SORTIE: &str = "schemathesis.txt";

/// What it printed.
pub(crate) fn sortie(resultats: &Path) -> anyhow::Result<String> {
    Ok(fs::read_to_string(resultats.join(SORTIE))?)
}

/// The version of a Python that is there and new enough.
fn version(python: &str) -> Option<String> {
    let question = "import sys; assert sys.version_info >= (3, 11); print('%d.%d' % sys.version_info[:2])";
    let sortie = Command::new(python).args(["-c", question]).stderr(Stdio::null()).output().ok()?;
    sortie.status.success().then(|| String::from_utf8_lossy(&sortie.stdout).trim().to_owned())
}

fn muet(commande: &mut Command) -> bool {
    commande.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|statut| statut.success())
}
