//! The `main` of a service.

use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::rt::System;
use actix_web::web::ServiceConfig;
use clap::{Args, FromArgMatches, Parser, Subcommand};
use comptoir_pg::{Migrations, Session, Sql, migrate};
use comptoir_telemetry::{Logs, Metrics};

use crate::{Background, Config, Pret, Service, run};

/// A service as a program: what it reads from its command line, and what it makes of it.
pub trait Application: Args + Clone + Send + 'static {
    /// The name of the service, of its schema, and of its role without its prefix.
    const SERVICE: &'static str;

    /// Its schema.
    fn migrations() -> Migrations;

    /// What one worker serves with. Called on the worker.
    fn service(&self, pg: &comptoir_pg::Config) -> Service<impl FnOnce(&mut ServiceConfig) + use<Self>>;

    /// Its background work. Called on the main thread.
    fn background(&self, pg: &comptoir_pg::Config) -> Vec<Background>;
}

#[derive(Parser)]
#[command(version, about, long_about = None)]
struct Programme<A: Args> {
    #[command(flatten)]
    pg: comptoir_pg::Config,
    #[command(flatten)]
    logs: Logs,
    #[command(flatten)]
    server: Config,
    #[command(flatten)]
    application: A,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Clone, Copy, Subcommand)]
enum Action {
    /// Answer requests (the default).
    Servir,
    /// Bring the schema up to date, then end. Run before the new code starts, never by each copy of it.
    Migrer,
}

/// Reads the command line and the environment, then does as they say. A bad value exits 64 before anything is bound.
pub fn main<A: Application>() -> ExitCode {
    let command = <Programme<A> as clap::CommandFactory>::command().name(A::SERVICE);
    let matches = command.try_get_matches();
    let programme = match matches.and_then(|matches| Programme::<A>::from_arg_matches(&matches)) {
        Ok(programme) => programme,
        Err(error) => {
            // Help and version are asked for; the rest is refused.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(64) } else { ExitCode::SUCCESS };
        }
    };
    let logs = programme.logs.clone();
    match System::new().block_on(execute(programme)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = logs.start();
            tracing::error!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn execute<A: Application>(programme: Programme<A>) -> anyhow::Result<()> {
    let Programme { pg, logs, server, application, action } = programme;
    logs.start()?;
    if let Some(Action::Migrer) = action {
        migrate(&pg, [A::migrations()], |migration| tracing::info!(%migration, "applied")).await?;
        return Ok(());
    }
    tracing::info!(?pg, ?server, "configuration");
    let background = application.background(&pg);
    let metrics = Metrics::new()?;
    let ready = ready(&pg, A::SERVICE);
    let factory = move || application.service(&pg);
    run(&server, &metrics, ready, factory, background, |_, _| ()).await?;
    Ok(())
}

/// Ready while the database answers the role of the service.
pub fn ready(pg: &comptoir_pg::Config, service: &'static str) -> Pret {
    let pg = comptoir_pg::Config { pool: 1, ..pg.clone() };
    // The probe's worker is one thread; its pool is made there, at the first question.
    thread_local! { static POOL: std::cell::OnceCell<Rc<comptoir_pg::Pool>> = const { std::cell::OnceCell::new() }; }
    Arc::new(move || {
        let pool =
            POOL.with(|pool| Rc::clone(pool.get_or_init(|| Rc::new(pg.pool(Session::requests(service))))));
        Box::pin(async move {
            let db = pool.get().await.map_err(|error| error.to_string())?;
            db.run("select 1", &[]).await.map(|_| ()).map_err(|error| error.to_string())
        })
    })
}
