//! The program `vitrine`.

use std::process::ExitCode;
use std::sync::Arc;

use actix_web::rt::System;
use actix_web::web::ServiceConfig;
use clap::{CommandFactory, Parser, Subcommand};
use comptoir_server::{Readiness, run};
use comptoir_telemetry::{Logs, Metrics};

use crate::{InterfaceArgs, Site, service};

/// Serves the pages of the web interface.
#[derive(Parser)]
#[command(name = "vitrine", version, about)]
struct Program {
    #[command(flatten)]
    interface: InterfaceArgs,
    #[command(flatten)]
    server: comptoir_server::Config,
    #[command(flatten)]
    logs: Logs,
    #[command(subcommand)]
    _action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// Answer requests (the default).
    Servir,
}

/// What `vitrine` reads, on its command line and from its environment.
pub fn command() -> clap::Command {
    Program::command()
}

/// Reads the command line and the environment, then serves. A bad value, or a folder without pages, exits 64 before anything
/// is bound.
pub fn main() -> ExitCode {
    let Program { interface, server, logs, .. } = match Program::try_parse() {
        Ok(program) => program,
        Err(error) => {
            // Help and version are asked for; the rest is refused.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(64) } else { ExitCode::SUCCESS };
        }
    };
    if let Err(error) = logs.start() {
        return refuse(&error.into(), 64);
    }
    tracing::info!(?interface, ?server, "configuration");
    let site = match Site::read(&interface.interface, interface.api.as_ref()) {
        Ok(site) => site,
        Err(error) => return refuse(&error.into(), 64),
    };
    match System::new().block_on(serve(&server, site)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&error, 1),
    }
}

fn refuse(error: &anyhow::Error, code: u8) -> ExitCode {
    tracing::error!("{error:#}");
    ExitCode::from(code)
}

async fn serve(server: &comptoir_server::Config, site: Site) -> anyhow::Result<()> {
    let metrics = Metrics::new()?;
    let site = Arc::new(site);
    let routes = move |config: &mut ServiceConfig| service(Arc::clone(&site))(config);
    // All that it needs was read before it was bound.
    let ready: Readiness = Arc::new(|| Box::pin(async { Ok(()) }));
    run(server, &metrics, ready, routes, None, Vec::new(), |_| ()).await?;
    Ok(())
}
