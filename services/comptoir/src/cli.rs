//! The command line: `comptoir --help` is the reference of the settings.

use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use comptoir_postgres::default_data_folder;
use comptoir_telemetry::Logs;

/// Comptoir: a point of sale for a chain of shops, in one process.
#[derive(Parser)]
#[command(version, about, max_term_width = 110)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) options: Options,
    #[command(flatten)]
    pub(crate) serveur: comptoir_server::Config,
    #[command(subcommand)]
    pub(crate) action: Option<Action>,
}

/// What every action needs.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// PostgreSQL to use, as `postgresql://user:password@host:port/database`. Without it, one of our own is run in
    /// the data folder: the installed one if it is 17 or newer, else one downloaded once.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub(crate) database_url: Option<tokio_postgres::Config>,

    /// Connections per worker and service.
    #[arg(long, env = "COMPTOIR_POOL", default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) pool: u16,

    /// Data folder: the database and the keys that sign tokens [default: /var/lib/comptoir for root, else
    /// ~/.local/share/comptoir].
    #[arg(long = "dossier", env = "COMPTOIR_DATA")]
    pub(crate) dossier: Option<PathBuf>,

    /// Demo data to load into an empty database when serving.
    #[arg(long, env = "COMPTOIR_DEMO", default_value = "demo")]
    pub(crate) demo: Echelle,

    #[command(flatten)]
    pub(crate) logs: Logs,
}

impl Options {
    /// The data folder.
    pub(crate) fn dossier(&self) -> anyhow::Result<PathBuf> {
        match &self.dossier {
            Some(dossier) => Ok(std::path::absolute(dossier)?),
            None => Ok(default_data_folder()?),
        }
    }
}

/// How much demo data.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Echelle {
    /// None.
    Aucune,
    /// 200 products, 5,000 sales over 90 days.
    Demo,
    /// 100,000 products, 1,000,000 sales over a year.
    Charge,
}

#[derive(Subcommand)]
pub(crate) enum Action {
    /// Run the whole product (the default)
    Servir,
    /// Bring the schemas up to date, then end
    Migrer,
    /// Fill an empty database with demo data, the same for the same options
    Semer(comptoir_demo::Options),
    /// Check every invariant, one line each; exits 1 when one is broken
    Verifier,
    /// Rotate the keys that sign tokens: the next one signs, the last one is still accepted
    Cles,
    /// Write the OpenAPI documents
    Openapi {
        /// Where to
        dossier: PathBuf,
    },
}

/// The command line of this process.
///
/// # Errors
/// What clap has to say, which may also be the help.
pub(crate) fn lire() -> Result<Cli, clap::Error> {
    let command = Cli::command()
        .mut_arg("listen", |arg| arg.default_value("127.0.0.1:8081"))
        .mut_arg("listen_admin", |arg| arg.default_value("127.0.0.1:9100"))
        .mut_arg("log_format", |arg| arg.default_value("texte"))
        .mut_args(|arg| arg.global(true));
    Cli::from_arg_matches(&command.try_get_matches()?)
}
