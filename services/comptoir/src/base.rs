//! The database: given, or run by us in the data folder.

use std::fmt::Display;
use std::future::pending;

use anyhow::Context;
use comptoir_database::Migrations;
use comptoir_embedded_postgres::{Binaries, Event, Keeper, Server, default_cache_folder};
use tokio::sync::oneshot::Receiver;
use tokio_postgres::{Client, NoTls};

use crate::cli::Options;
use crate::{dire, dire_erreur};

/// The name of our database on a server of our own.
const NOM: &str = "comptoir";

/// The server of the database.
pub(crate) enum Serveur {
    /// Somebody else's.
    Donne(tokio_postgres::Config),
    /// That of another `comptoir`, which runs on the same folder.
    Voisin(tokio_postgres::Config),
    /// Ours, which stops with us.
    Notre { gardien: Keeper, abandon: Receiver<()>, version: String },
}

impl Serveur {
    /// The one given, or ours, started. Blocks.
    pub(crate) fn demarrer(options: &Options) -> anyhow::Result<Self> {
        if let Some(url) = &options.database_url {
            return Ok(Serveur::Donne(url.clone()));
        }
        let dossier = options.dossier()?.join("postgresql");
        let binaires = Binaries::find_for(&dossier, &default_cache_folder()?, &dire)?;
        let (gardien, abandon) = Keeper::keep(Server::start(&binaires, &dossier)?, raconter)?;
        dire(&format!("PostgreSQL {} tourne dans {}.", binaires.version(), dossier.display()));
        Ok(Serveur::Notre { gardien, abandon, version: binaires.version().to_owned() })
    }

    /// For who only reads: also the one that another `comptoir` runs on the same folder.
    pub(crate) fn rejoindre(options: &Options) -> anyhow::Result<Self> {
        if options.database_url.is_none()
            && let Some(url) = Server::of_another(&options.dossier()?.join("postgresql"), NOM)?
        {
            return Ok(Serveur::Voisin(url.parse()?));
        }
        Serveur::demarrer(options)
    }

    /// Stops ours; says why it was given up, if it was.
    pub(crate) fn arreter(self) -> anyhow::Result<()> {
        if let Serveur::Notre { gardien, version, .. } = self {
            gardien.stop()?;
            dire(&format!("PostgreSQL {version} est arrêté."));
        }
        Ok(())
    }

    /// Comes back when our server has been given up; never for another's.
    pub(crate) async fn abandonne(&mut self) {
        match self {
            // Its sender is gone without a word once the server has been stopped: we are at the end then.
            Serveur::Notre { abandon, .. } => drop(abandon.await),
            Serveur::Donne(_) | Serveur::Voisin(_) => pending().await,
        }
    }

    fn config(&self, base: &str) -> anyhow::Result<tokio_postgres::Config> {
        match self {
            Serveur::Donne(url) | Serveur::Voisin(url) => Ok(url.clone()),
            Serveur::Notre { gardien, .. } => Ok(gardien.url(base).parse()?),
        }
    }
}

/// What happens to our server, for the person at the terminal.
fn raconter(evenement: Event) {
    match evenement {
        Event::Ended(statut) => dire_erreur(&format!("PostgreSQL est mort ({statut}) : il est relancé.")),
        Event::NotStarted(raison) => dire_erreur(&format!("PostgreSQL n'est pas reparti : {raison}")),
        Event::Restarted => dire("PostgreSQL tourne de nouveau."),
    }
}

/// The database, with its schemas up to date unless that is left to somebody else.
pub(crate) struct Base {
    /// How services reach it.
    pub(crate) pg: comptoir_database::Config,
    /// Its address, for the person at the terminal; none when it was given.
    pub(crate) adresse: Option<String>,
}

impl Base {
    /// Makes the database on a server of ours, and migrates it.
    pub(crate) async fn ouvrir(options: &Options, serveur: &Serveur) -> anyhow::Result<Self> {
        if let Serveur::Notre { .. } = serveur {
            creer(&serveur.config("postgres")?).await.context("cannot make the database")?;
        }
        let pg = comptoir_database::Config::new(serveur.config(NOM)?, options.pool);
        // A neighbour has brought its schemas up to date itself.
        if !options.sans_migrer && !matches!(serveur, Serveur::Voisin(_)) {
            let progres = |migration: &dyn Display| dire(&format!("Migration {migration}"));
            options.patience.wait(&pg).await?;
            comptoir_database::migrate(&pg, migrations(), progres).await?;
        }
        let adresse = match serveur {
            Serveur::Donne(_) | Serveur::Voisin(_) => None,
            Serveur::Notre { gardien, .. } => Some(gardien.url(NOM)),
        };
        Ok(Base { pg, adresse })
    }

    /// A connection of the owner, for what no service may do.
    pub(crate) async fn proprietaire(&self) -> anyhow::Result<Client> {
        connecter(&self.pg.database_url).await
    }
}

/// The schemas of all five.
pub(crate) fn migrations() -> [Migrations; 5] {
    [
        authentification::migrations(),
        clientele::migrations(),
        panier::migrations(),
        travailleur::migrations(),
        magasin::migrations(),
    ]
}

async fn creer(config: &tokio_postgres::Config) -> anyhow::Result<()> {
    let client = connecter(config).await?;
    let trouve = client.simple_query(&format!("select 1 from pg_database where datname = '{NOM}'")).await?;
    if !trouve.iter().any(|message| matches!(message, tokio_postgres::SimpleQueryMessage::Row(_))) {
        client.batch_execute(&format!("create database {NOM}")).await?;
    }
    Ok(())
}

async fn connecter(config: &tokio_postgres::Config) -> anyhow::Result<Client> {
    let (client, connection) = config
        .connect(NoTls)
        .await
        .context("PostgreSQL does not answer: check --database-url, or leave it out to run one here")?;
    actix_web::rt::spawn(async move {
        if let Err(error) = connection.await {
            tracing::warn!(%error, "the owner's connection ended");
        }
    });
    Ok(client)
}
