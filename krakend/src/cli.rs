//! The command line: `comptoir-krakend --help` is the reference.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand};

use crate::{Route, Settings, check, lire, rendre};

/// Makes and checks the configuration of the gateway.
#[derive(Parser)]
#[command(version, about, max_term_width = 110)]
struct Cli {
    /// The `OpenAPI` document of all services.
    #[arg(long, default_value = "docs/openapi/comptoir.json")]
    document: PathBuf,
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Write a configuration
    Generer {
        /// The settings.
        #[arg(long)]
        reglages: PathBuf,
        /// The file to write.
        #[arg(long)]
        sortie: PathBuf,
    },
    /// Name all that is wrong with a configuration, a line each; exits 1 if anything is
    Verifier {
        /// The configuration.
        fichier: PathBuf,
    },
}

/// The program.
pub fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(fautes) if fautes.is_empty() => ExitCode::SUCCESS,
        Ok(fautes) => {
            dire(&fautes.join("\n"));
            ExitCode::FAILURE
        }
        Err(error) => {
            dire(&format!("{error:#}"));
            ExitCode::from(65)
        }
    }
}

fn run(cli: &Cli) -> anyhow::Result<Vec<String>> {
    let routes: Vec<Route> =
        lire(&contenu(&cli.document)?).with_context(|| format!("{}", cli.document.display()))?;
    match &cli.action {
        Action::Generer { reglages: fichier, sortie } => {
            let reglages: Settings = json(fichier)?;
            std::fs::write(sortie, rendre(&routes, &reglages)?)
                .with_context(|| format!("cannot write {}", sortie.display()))?;
            Ok(Vec::new())
        }
        Action::Verifier { fichier } => check(&json(fichier)?, &routes),
    }
}

fn json<T: serde::de::DeserializeOwned>(fichier: &Path) -> anyhow::Result<T> {
    serde_json::from_str(&contenu(fichier)?).with_context(|| format!("{}", fichier.display()))
}

fn contenu(fichier: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(fichier).with_context(|| format!("cannot read {}", fichier.display()))
}

/// Standard error may be closed: nobody is left to tell then.
fn dire(texte: &str) {
    writeln!(std::io::stderr(), "{texte}").ok();
}
