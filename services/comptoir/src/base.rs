//! The database: given, or run by us in the data folder.

use std::fmt::Display;

use anyhow::Context;
use comptoir_pg::Migrations;
use comptoir_postgres::{Binaries, Server, default_cache_folder};
use tokio_postgres::{Client, NoTls};

use crate::cli::Options;
use crate::dire;

/// The name of our database on a server of our own.
const NOM: &str = "comptoir";

/// The server of the database.
pub(crate) enum Serveur {
    /// Somebody else's.
    Donne(tokio_postgres::Config),
    /// Ours, which stops with us.
    Notre { serveur: Server, version: String },
}

impl Serveur {
    /// The one given, or ours, started. Blocks.
    pub(crate) fn demarrer(options: &Options) -> anyhow::Result<Self> {
        if let Some(url) = &options.database_url {
            return Ok(Serveur::Donne(url.clone()));
        }
        let dossier = options.dossier()?.join("postgresql");
        let binaires = Binaries::find_for(&dossier, &default_cache_folder()?, &dire)?;
        let serveur = Server::start(&binaires, &dossier)?;
        dire(&format!("PostgreSQL {} tourne dans {}.", binaires.version(), dossier.display()));
        Ok(Serveur::Notre { serveur, version: binaires.version().to_owned() })
    }

    /// Stops ours.
    pub(crate) fn arreter(self) -> anyhow::Result<()> {
        match self {
            Serveur::Donne(_) => Ok(()),
            Serveur::Notre { serveur, version } => {
                serveur.stop()?;
                dire(&format!("PostgreSQL {version} est arrêté."));
                Ok(())
            }
        }
    }

    fn config(&self, base: &str) -> anyhow::Result<tokio_postgres::Config> {
        match self {
            Serveur::Donne(url) => Ok(url.clone()),
            Serveur::Notre { serveur, .. } => Ok(serveur.url(base).parse()?),
        }
    }
}

/// The database, with its schemas up to date unless that is left to somebody else.
pub(crate) struct Base {
    /// How services reach it.
    pub(crate) pg: comptoir_pg::Config,
    /// Its address, for the person at the terminal; none when it was given.
    pub(crate) adresse: Option<String>,
}

impl Base {
    /// Makes the database on a server of ours, and migrates it.
    pub(crate) async fn ouvrir(options: &Options, serveur: &Serveur) -> anyhow::Result<Self> {
        if let Serveur::Notre { .. } = serveur {
            creer(&serveur.config("postgres")?).await.context("cannot make the database")?;
        }
        let pg = comptoir_pg::Config::new(serveur.config(NOM)?, options.pool);
        if !options.sans_migrer {
            let progres = |migration: &dyn Display| dire(&format!("Migration {migration}"));
            options.patience.attendre(&pg).await?;
            comptoir_pg::migrate(&pg, migrations(), progres).await?;
        }
        let adresse = match serveur {
            Serveur::Donne(_) => None,
            Serveur::Notre { serveur, .. } => Some(serveur.url(NOM)),
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
