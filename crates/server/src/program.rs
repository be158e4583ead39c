//! The `main` of a service.

use std::process::ExitCode;

use actix_web::rt::System;
use actix_web::web::ServiceConfig;
use clap::error::{ContextKind, ContextValue};
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use comptoir_database::{Migrations, Password, PoolMetrics, Session, WaitForDatabase, login, migrate};
use comptoir_telemetry::{Error as MetricsError, Logs, Metrics};

use crate::{Background, Config, Service, StartupCheck, StartupRefused, mount, ready, run};

/// A service as a program: what it reads from its command line, and what it makes of it.
pub trait Application: Args + Clone + Send + Sync + 'static {
    /// The name of the service, of its schema, and of its role without its prefix.
    const SERVICE: &'static str;

    /// Its schema.
    fn migrations() -> Migrations;

    /// What it counts.
    type Mesures: Clone + Send + Sync + 'static;

    /// Registers what it counts, once per process.
    ///
    /// # Errors
    /// A series of the same name.
    fn mesures(metrics: &Metrics) -> Result<Self::Mesures, MetricsError>;

    /// What one worker serves with. Called on the worker.
    fn service(
        &self,
        pg: &comptoir_database::Config,
        mesures: &Self::Mesures,
    ) -> Service<impl FnOnce(&mut ServiceConfig) + use<Self>>;

    /// Its background work. Called on the main thread.
    fn background(&self, pg: &comptoir_database::Config, mesures: &Self::Mesures) -> Vec<Background>;

    /// A command of its own beside `servir` and `migrer`.
    fn commande() -> Option<clap::Command> {
        None
    }

    /// Carries that command out, with what its own command line says.
    ///
    /// # Errors
    /// What the person at the terminal is told.
    fn executer(
        &self,
        _pg: &comptoir_database::Config,
        _matches: &ArgMatches,
    ) -> impl Future<Output = anyhow::Result<()>> {
        async { Ok(()) }
    }

    /// What it does not serve with, as it is set.
    fn startup_check(&self) -> Option<StartupCheck> {
        None
    }
}

#[derive(Parser)]
#[command(version, about, long_about = None)]
struct Program<A: Args> {
    #[command(flatten)]
    commun: CommonArgs,
    #[command(flatten)]
    server: Config,
    #[command(flatten)]
    application: A,
    #[command(subcommand)]
    action: Option<Action>,
}

/// What a migration needs, and nothing more: no key, no address of another service.
#[derive(Args)]
struct CommonArgs {
    #[command(flatten)]
    pg: comptoir_database::Config,
    #[command(flatten)]
    logs: Logs,
}

#[derive(Subcommand)]
enum Action {
    /// Answer requests (the default).
    Servir,
    /// Bring the schema up to date, then end. Run before the new code starts, never by each copy of it.
    Migrer(Migrer),
}

#[derive(Args)]
struct Migrer {
    /// Password with which the role of the service may sign in from now on, of 16 characters or more. Without it the
    /// role stays as it is, and the service signs in as the owner.
    #[arg(long, env = "COMPTOIR_MOT_DE_PASSE", hide_env_values = true, value_parser = Password::parse)]
    mot_de_passe: Option<Password>,

    #[command(flatten)]
    patience: WaitForDatabase,
}

enum Invocation<A: Args> {
    Servir(Program<A>),
    Migrer(CommonArgs, Migrer),
    Propre(CommonArgs, A, ArgMatches),
}

/// What a service reads, on its command line and from its environment.
pub fn command<A: Application>() -> clap::Command {
    let command = Program::<A>::command().name(A::SERVICE);
    match A::commande() {
        Some(propre) => command.subcommand(propre),
        None => command,
    }
}

/// Reads the command line and the environment, then does as they say. A bad value exits 64 before anything is bound.
pub fn main<A: Application>() -> ExitCode {
    let ordre = match lire::<A>().map_err(redact) {
        Ok(ordre) => ordre,
        Err(error) => {
            // Help and version are asked for; the rest is refused.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(64) } else { ExitCode::SUCCESS };
        }
    };
    let (Invocation::Servir(Program { commun, .. })
    | Invocation::Migrer(commun, _)
    | Invocation::Propre(commun, ..)) = &ordre;
    let logs = commun.logs.clone();
    match System::new().block_on(execute(ordre)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = logs.start();
            tracing::error!("{error:#}");
            if error.is::<StartupRefused>() { ExitCode::from(64) } else { ExitCode::FAILURE }
        }
    }
}

/// Bad settings are quoted, but for those that hold a secret.
pub fn redact(mut error: clap::Error) -> clap::Error {
    let secrets = ["--database-url", "--cle-interne", "--mot-de-passe"];
    let secret = matches!(error.get(ContextKind::InvalidArg), Some(ContextValue::String(arg))
        if secrets.iter().any(|secret| arg.starts_with(secret)));
    if secret {
        error.insert(ContextKind::InvalidValue, ContextValue::String("…".to_owned()));
    }
    error
}

fn lire<A: Application>() -> Result<Invocation<A>, clap::Error> {
    let matches = command::<A>().subcommand_negates_reqs(true).try_get_matches()?;
    if let Some(("migrer", migrer)) = matches.subcommand() {
        return Ok(Invocation::Migrer(
            CommonArgs::from_arg_matches(&matches)?,
            Migrer::from_arg_matches(migrer)?,
        ));
    }
    if let Some((nom, propre)) = matches.subcommand()
        && A::commande().is_some_and(|commande| commande.get_name() == nom)
    {
        let matches = command::<A>().try_get_matches()?;
        let application = A::from_arg_matches(&matches)?;
        return Ok(Invocation::Propre(CommonArgs::from_arg_matches(&matches)?, application, propre.clone()));
    }
    Ok(Invocation::Servir(Program::from_arg_matches(&command::<A>().try_get_matches()?)?))
}

async fn execute<A: Application>(ordre: Invocation<A>) -> anyhow::Result<()> {
    match ordre {
        Invocation::Servir(programme) => servir(programme).await,
        Invocation::Propre(CommonArgs { pg, logs }, application, matches) => {
            logs.start()?;
            application.executer(&pg, &matches).await
        }
        Invocation::Migrer(CommonArgs { pg, logs }, Migrer { mot_de_passe, patience }) => {
            logs.start()?;
            patience.wait(&pg).await?;
            migrate(&pg, [A::migrations()], |migration| tracing::info!(%migration, "applied")).await?;
            if let Some(mot_de_passe) = mot_de_passe {
                login(&pg, A::SERVICE, &mot_de_passe).await?;
                tracing::info!(role = %format_args!("comptoir_{}", A::SERVICE), "may sign in");
            }
            Ok(())
        }
    }
}

async fn servir<A: Application>(programme: Program<A>) -> anyhow::Result<()> {
    let Program { commun: CommonArgs { mut pg, logs }, server, application, .. } = programme;
    logs.start()?;
    tracing::info!(?pg, ?server, "configuration");
    // Neither counted with the pools that requests wait for, nor shared with them.
    let sonde = comptoir_database::Config { pool: 1, ..pg.clone() }.pool(Session::requests(A::SERVICE));
    let startup_check = application.startup_check();
    if let Some(startup_check) = startup_check {
        startup_check.verifier(&sonde).await?;
    }
    let metrics = Metrics::new()?;
    pg.metrics = Some(PoolMetrics::new(&metrics.registry)?);
    let mesures = A::mesures(&metrics)?;
    let background = application.background(&pg, &mesures);
    let ready = ready(sonde, A::SERVICE, [A::migrations()], startup_check);
    let routes = move |config: &mut ServiceConfig| mount(application.service(&pg, &mesures))(config);
    run(&server, &metrics, ready, routes, None, background, |_| ()).await?;
    Ok(())
}
