//! Runs Schemathesis over the running product, as each kind of caller.

mod bilan;
mod caller;
mod preparation;
mod produit;
mod schemathesis;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, ValueEnum};
use tokio::signal::unix::{SignalKind, signal};

use crate::bilan::Bilan;
use crate::caller::Caller;
use crate::produit::Produit;
use crate::schemathesis::Schemathesis;

/// Sends generated requests to a fresh Comptoir with demo data, as each kind of caller, and checks the answers against
/// docs/openapi. Exits 1 when a check failed, or an invariant is broken after it.
#[derive(Parser)]
struct Cli {
    /// Only as this caller; may be repeated
    #[arg(long, value_name = "APPELANT")]
    appelant: Vec<Caller>,

    /// At most so many generated requests per operation, in each phase that draws them
    #[arg(long, default_value_t = 30)]
    exemples: u32,

    /// The seed: the same one makes the same requests
    #[arg(long, default_value_t = 8)]
    graine: u64,

    /// At most so long for each caller; an access token lives 600 seconds
    #[arg(long, default_value_t = 540, value_parser = clap::value_parser!(u64).range(1..=540))]
    secondes: u64,

    /// Let the last product run until Ctrl-C, to try again what Schemathesis printed
    #[arg(long)]
    garder: bool,

    /// Do nothing, and say so, where Schemathesis cannot be had
    #[arg(long)]
    si_possible: bool,

    /// More for `schemathesis run`, as `-- --include-path /api/ventes`
    #[arg(last = true, value_name = "ARGUMENT")]
    arguments: Vec<String>,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let fin = actix_web::rt::System::new().block_on(async {
        // Told to end, it stops the product on its way out.
        let mut terminer = signal(SignalKind::terminate())?;
        tokio::select! {
            fin = executer(&cli) => fin,
            _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("interrompu")),
            _ = terminer.recv() => Err(anyhow::anyhow!("interrompu")),
        }
    });
    match fin {
        Ok(bilans) if bilans.iter().all(Bilan::est_bon) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            dire(&format!("comptoir-fuzz: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

async fn executer(cli: &Cli) -> anyhow::Result<Vec<Bilan>> {
    let schemathesis = match Schemathesis::trouver(&racine()) {
        Err(raison) if cli.si_possible => {
            dire(&format!("SKIPPED: {raison:#}"));
            return Ok(Vec::new());
        }
        trouve => trouve?,
    };
    let appelants = if cli.appelant.is_empty() { Caller::value_variants() } else { cli.appelant.as_slice() };
    let mut bilans = Vec::new();
    for (rang, appelant) in appelants.iter().enumerate() {
        // Each has a product of its own: what one did cannot change what the next is answered.
        let resultats = resultats(*appelant)?;
        let produit = Produit::demarrer(&resultats)?;
        preparation::preparer(&produit).await?;
        let jeton = appelant.jeton(&produit).await?;
        dire(&format!("{appelant} : Schemathesis interroge {}", produit.adresse));
        let rapport = schemathesis.lancer(cli, &produit.adresse, jeton.as_deref(), &resultats).await?;
        let bilan = Bilan { appelant: *appelant, rapport, violations: produit.verifier()? };
        if !bilan.est_bon() {
            montrer(&schemathesis::sortie(&resultats)?);
        }
        montrer(&bilan.to_string());
        bilans.push(bilan);
        if cli.garder && rang + 1 == appelants.len() {
            dire(&format!("{} tourne encore ; Ctrl-C arrête tout.", produit.adresse));
            std::future::pending::<()>().await;
        }
    }
    montrer(&bilan::somme(&bilans));
    Ok(bilans)
}

/// The repository.
fn racine() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What a run leaves behind, emptied: `target/fuzz/<appelant>`.
fn resultats(appelant: Caller) -> anyhow::Result<PathBuf> {
    let ici = std::env::current_exe()?;
    let target = ici.ancestors().nth(2).context("this program has no folder")?;
    let dossier = target.join("fuzz").join(appelant.to_string());
    if dossier.exists() {
        std::fs::remove_dir_all(&dossier)?;
    }
    std::fs::create_dir_all(&dossier)?;
    Ok(dossier)
}

/// A line of the result.
#[expect(clippy::print_stdout, reason = "the result")]
fn montrer(texte: &str) {
    println!("{texte}");
}

/// A line for the person at the terminal.
#[expect(clippy::print_stderr, reason = "standard output is for the result")]
fn dire(texte: &str) {
    eprintln!("{texte}");
}
