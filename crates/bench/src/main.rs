//! Measures the product against its budgets: one process, and five services over HTTP, side by side.

mod base;
mod bench;
mod comparer;
mod ecrire;
mod harness;
mod lignes;
mod mesure;
mod plancher;
mod processus;
mod programmes;
mod requete;
mod systeme;
mod table;
mod wrk;

use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::ensure;
use clap::Parser;

use crate::comparer::Comparaison;
use crate::harness::{Echelle, Harness};
use crate::lignes::Ligne;
use crate::table::Rangs;

/// Measures Comptoir against its budgets and prints a table. A budget that is missed changes no exit code; a line without
/// a figure does.
#[derive(Parser)]
struct Cli {
    /// Two minutes instead of thirty: to see that everything works, not to believe the figures
    #[arg(long)]
    court: bool,

    /// Only this part; may be repeated
    #[arg(long, value_name = "LIGNE")]
    seulement: Vec<Ligne>,

    /// Writes the table into docs/performances.md too
    #[arg(long, conflicts_with_all = ["court", "seulement"])]
    ecrire: bool,

    #[command(flatten)]
    comparaison: Comparaison,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match executer(&cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            dire(&format!("comptoir-bench: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn executer(cli: &Cli) -> anyhow::Result<()> {
    let debut = Instant::now();
    // Building and starting PostgreSQL block, so they come before any runtime.
    let atelier = Harness::ouvrir(if cli.court { Echelle::COURTE } else { Echelle::ENTIERE })?;
    let version = atelier.serveur.version.clone();
    let (avant, mut rangs) = (charge(), Rangs::default());
    let fini = actix_web::rt::System::new().block_on(async {
        tokio::select! {
            fini = mesurer(cli, atelier, &mut rangs) => fini,
            _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("interrompu")),
        }
    });
    // What was measured is shown, whatever happened after.
    let tableau = rangs.tableau();
    let circonstances = format!(
        "{} · PostgreSQL {version} · charge de la machine avant {avant}, après {} · {} s",
        machine(),
        charge(),
        debut.elapsed().as_secs()
    );
    montrer(&format!("{tableau}\n{circonstances}"));
    fini?;
    ensure!(rangs.echecs() == 0, "{} ligne(s) sans mesure", rangs.echecs());
    if cli.ecrire {
        ecrire::dans_la_page(&tableau, &circonstances)?;
    }
    Ok(())
}

async fn mesurer(cli: &Cli, atelier: Harness, rangs: &mut Rangs) -> anyhow::Result<()> {
    if cli.comparaison.demandee() {
        cli.comparaison.mesurer(&atelier, rangs).await
    } else {
        lignes::mesurer(atelier, &cli.seulement, rangs).await
    }
}

/// Processor and number of cores.
fn machine() -> String {
    let cpuinfo = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let modele = cpuinfo.lines().find_map(|ligne| ligne.strip_prefix("model name")?.split_once(": "));
    let coeurs = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("{}, {coeurs} cœurs", modele.map_or("processeur inconnu", |(_, modele)| modele))
}

/// The load averages, which tell whether the machine was doing something else.
fn charge() -> String {
    let loadavg = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    loadavg.split_whitespace().take(1).collect()
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
