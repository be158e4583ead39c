//! The command line: `comptoir --help` is the reference of the settings.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clientele::{Courrier, CourrierArgs, Inactivite};
use comptoir_database::WaitForDatabase;
use comptoir_embedded_postgres::default_data_folder;
use comptoir_telemetry::Logs;
use magasin::paiements::CallbackSecret;

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

    /// Folder of the keys that sign tokens, as PEM files, EC P-256: `courante.pem`, and if there are any `suivante.pem`
    /// and `precedente.pem`. Only read. Without it they are made in the data folder.
    #[arg(long, env = "COMPTOIR_CLES", value_name = "FOLDER")]
    pub(crate) cles: Option<PathBuf>,

    /// Demo data to load into an empty database when serving [default: none in production].
    #[arg(
        long,
        env = "COMPTOIR_DEMO",
        default_value = "demo",
        default_value_if("production", "true", "aucune")
    )]
    pub(crate) demo: Echelle,

    /// Load no demo data, and refuse to serve while a demo account is active.
    #[arg(long, env = "COMPTOIR_PRODUCTION")]
    pub(crate) production: bool,

    /// Serve without bringing the schemas up to date nor loading demo data: somebody else does, and until then this
    /// process is alive and not ready.
    #[arg(long, env = "COMPTOIR_SANS_MIGRER")]
    pub(crate) sans_migrer: bool,

    /// The secret by which the payment provider signs its callbacks, of 16 characters or more. Without it none is
    /// believed.
    #[arg(
        long,
        env = "COMPTOIR_RAPPEL_SECRET",
        hide_env_values = true,
        value_name = "SECRET",
        value_parser = CallbackSecret::parse
    )]
    pub(crate) rappel_secret: Option<CallbackSecret>,

    /// Folder of the web interface, as `npm run build` makes it in `frontend/dist`. It is then served too, with the API, on
    /// an address of its own.
    #[arg(long, env = "COMPTOIR_INTERFACE", value_name = "FOLDER")]
    pub(crate) interface: Option<PathBuf>,

    /// Address and port of the web interface.
    #[arg(long, env = "COMPTOIR_LISTEN_INTERFACE", value_name = "ADDRESS", default_value = "127.0.0.1:5173")]
    pub(crate) listen_interface: SocketAddr,

    #[command(flatten)]
    pub(crate) courrier: CourrierArgs,

    #[command(flatten)]
    pub(crate) inactivite: Inactivite,

    #[command(flatten)]
    pub(crate) patience: WaitForDatabase,

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

    /// Who carries messages. A process that keeps its own data puts them among it, where no mail server is said; their links
    /// lead to the interface that it serves.
    pub(crate) fn courrier(&self) -> Courrier {
        let args = self.courrier.clone();
        let a_soi = !self.production && !self.sans_migrer;
        let args = match self.dossier().ok().filter(|_| a_soi) {
            Some(dossier) => args.ou_dossier(dossier.join("courriels")),
            None => args,
        };
        let args = match &self.interface {
            Some(_) if a_soi => args.ou_site(format!("http://localhost:{}", self.listen_interface.port())),
            _ => args,
        };
        args.courrier()
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
    Semer(Semer),
    /// Make the first responsable of an empty installation, and tell their temporary password once
    PremierResponsable(travailleur::PremierResponsable),
    /// Check every invariant, one line each; exits 1 when one is broken
    Verifier,
    /// Keep who was erased beside an archive, and erase them again after a restore
    #[command(subcommand)]
    Effacements(Effacements),
    /// Rotate the keys that sign tokens: the next one signs, the last one is still accepted
    SigningKeys,
    /// Write the OpenAPI documents
    Openapi {
        /// Where to
        dossier: PathBuf,
    },
}

/// What an archive of the database does not know: who was erased after it. A file of ids, one a line, and nothing else.
#[derive(Subcommand)]
pub(crate) enum Effacements {
    /// Write the ids of who was erased, or asked to be
    Exporter {
        /// Where to; `-` for the terminal
        fichier: PathBuf,
    },
    /// Ask for their erasure again where a restore brought them back
    Rejouer {
        /// The file that `exporter` wrote
        fichier: PathBuf,
    },
}

/// How to fill a database.
#[derive(clap::Args)]
pub(crate) struct Semer {
    #[command(flatten)]
    pub(crate) donnees: comptoir_demo::Options,

    /// End well, and change nothing, when the database already holds products
    #[arg(long)]
    pub(crate) si_vide: bool,
}

/// What `comptoir` reads, on its command line and from its environment.
pub fn command() -> clap::Command {
    Cli::command()
        .mut_arg("listen", |arg| arg.default_value("127.0.0.1:8081"))
        .mut_arg("listen_admin", |arg| arg.default_value("127.0.0.1:9100"))
        .mut_arg("log_format", |arg| arg.default_value("texte"))
        .mut_args(|arg| arg.global(true))
}

/// The command line of this process.
///
/// # Errors
/// What clap has to say, which may also be the help.
pub(crate) fn lire() -> Result<Cli, clap::Error> {
    let mut command = command();
    let cli = Cli::from_arg_matches(&command.clone().try_get_matches()?)?;
    let seme = cli.options.demo != Echelle::Aucune || matches!(cli.action, Some(Action::Semer(_)));
    if cli.options.production && seme {
        let raison = "in production there is no demo data, whose passwords everybody can read: leave out --demo and \
                      `semer`, or COMPTOIR_PRODUCTION";
        return Err(command.error(ErrorKind::ArgumentConflict, raison));
    }
    Ok(cli)
}
