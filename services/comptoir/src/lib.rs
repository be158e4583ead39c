//! The whole product as one process: five services, direct calls between them, a PostgreSQL of its own.
//!
//! On a laptop it is all there is. Two copies of it on one database, behind a load balancer, are the monolith that
//! the cluster is compared with.

mod base;
mod cles;
mod cli;
mod effacements;
mod invariants;
mod openapi;
mod premier;
mod semer;
mod servir;
mod tout;

use std::process::ExitCode;

use actix_web::rt::System;
use anyhow::Context;
use comptoir_server::{StartupRefused, redact};

use crate::base::{Base, Serveur};
use crate::cli::{Action, Cli};

pub use crate::cli::command;
pub use crate::invariants::ENTRE_SERVICES;

/// Reads the command line and does as it says.
///
/// Exits 0 when all went well, 1 when something failed or an invariant is broken, 64 when the command line is wrong.
pub fn main() -> ExitCode {
    let cli = match cli::lire().map_err(redact) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are asked for; the rest is refused.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(64) } else { ExitCode::SUCCESS };
        }
    };
    match executer(cli) {
        Ok(code) => code,
        Err(error) => {
            dire_erreur(&format!("comptoir: {error:#}"));
            if error.is::<StartupRefused>() { ExitCode::from(64) } else { ExitCode::FAILURE }
        }
    }
}

fn executer(cli: Cli) -> anyhow::Result<ExitCode> {
    let Cli { options, serveur: http, action } = cli;
    if let Some(Action::Openapi { dossier }) = action {
        openapi::ecrire(&dossier)?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(Action::SigningKeys) = action {
        cles::rotate(&options)?;
        dire("Les clés ont tourné : redémarrez les processus qui servent.");
        return Ok(ExitCode::SUCCESS);
    }
    options.logs.start().context("--log")?;
    if matches!(action, None | Some(Action::Servir)) {
        servir::ports_libres(&options, &http)?;
    }
    // PostgreSQL is found, perhaps downloaded, and started before any runtime exists: all of that blocks.
    let mut postgres = match action {
        Some(Action::Verifier | Action::PremierResponsable(_) | Action::Effacements(_)) => {
            Serveur::rejoindre(&options)?
        }
        _ => Serveur::demarrer(&options)?,
    };
    let fin = System::new().block_on(async {
        let base = Base::ouvrir(&options, &postgres).await?;
        let agir = async {
            match action {
                None | Some(Action::Servir) => servir::servir(&options, &http, &base).await,
                Some(Action::Migrer) => Ok(ExitCode::SUCCESS),
                Some(Action::Semer(quoi)) => semer::semer(&base, &quoi).await,
                Some(Action::PremierResponsable(qui)) => premier::premier(&base, &qui).await,
                Some(Action::Effacements(quoi)) => effacements::effacements(&base, &quoi).await,
                Some(Action::Verifier) => invariants::verifier(&base).await,
                Some(Action::SigningKeys | Action::Openapi { .. }) => Ok(ExitCode::SUCCESS),
            }
        };
        tokio::select! {
            fin = agir => fin,
            // Why is told where it is stopped.
            () = postgres.abandonne() => Ok(ExitCode::FAILURE),
        }
    });
    postgres.arreter()?;
    fin
}

/// A line for the person at the terminal.
#[expect(clippy::print_stdout, reason = "this is the program's voice")]
fn dire(ligne: &str) {
    println!("{ligne}");
}

/// A complaint for the person at the terminal.
#[expect(clippy::print_stderr, reason = "this is the program's voice")]
fn dire_erreur(ligne: &str) {
    eprintln!("{ligne}");
}
