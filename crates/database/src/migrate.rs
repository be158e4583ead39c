//! The schema of a service, brought up to date by one process at a time.

use std::fmt::Display;

use refinery::Runner;
use tokio_postgres::NoTls;

use crate::Config;

/// A service's schema.
pub struct Migrations {
    /// The service: its schema has this name, its role is `comptoir_<service>`.
    pub service: &'static str,
    /// Its files `V<n>__<what>.sql`.
    pub runner: Runner,
}

impl Migrations {
    /// The version that the last of them makes.
    pub fn version(&self) -> i64 {
        self.runner.get_migrations().iter().map(|migration| i64::from(migration.version())).max().unwrap_or(0)
    }
}

/// Why the schemas are not up to date.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No connection.
    #[error("no connection to PostgreSQL: check --database-url")]
    Connect(#[source] tokio_postgres::Error),
    /// The server is too old.
    #[error("PostgreSQL {0} is too old: 15 or newer is needed")]
    Version(String),
    /// The lock, the schema or the role.
    #[error("cannot prepare the schema {0}")]
    Prepare(&'static str, #[source] tokio_postgres::Error),
    /// A migration.
    #[error("cannot migrate the schema {0}")]
    Migrate(&'static str, #[source] refinery::Error),
    /// The login of the service's role.
    #[error("cannot let comptoir_{0} sign in: migrate as the user who made that role, with CREATEROLE")]
    Login(&'static str, #[source] tokio_postgres::Error),
}

/// Applies what is missing, under an advisory lock: others that start at the same time wait, then find nothing to do.
///
/// Signs in as the owner. Makes the schema and the role of each service where they do not exist, and lets the
/// owner act as that role. `progress` is told of each migration applied.
///
/// # Errors
/// The first that the server gave. A migration that fails is undone whole; those before it stay.
pub async fn migrate(
    config: &Config,
    services: impl IntoIterator<Item = Migrations>,
    progress: impl Fn(&dyn Display),
) -> Result<(), Error> {
    let (mut client, connection) = config.database_url.connect(NoTls).await.map_err(Error::Connect)?;
    let connection = tokio::spawn(connection);
    // Reading a row without preparing a statement: this connection is used once.
    let version = client.simple_query("show server_version_num").await.map_err(Error::Connect)?;
    let version = version.iter().find_map(|message| match message {
        tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    });
    if let Some(version) =
        version.filter(|version| version.parse::<u32>().is_ok_and(|number| number < 150_000))
    {
        return Err(Error::Version(version));
    }
    for Migrations { service, mut runner } in services {
        let prepare = |error| Error::Prepare(service, error);
        client
            .batch_execute("select pg_advisory_lock(hashtext('comptoir.migrations'))")
            .await
            .map_err(prepare)?;
        client.batch_execute(&ground(service)).await.map_err(prepare)?;
        let report = runner
            .set_migration_table_name(format!("{service}.migration"))
            .run_async(&mut client)
            .await
            .map_err(|error| Error::Migrate(service, error))?;
        for migration in report.applied_migrations() {
            progress(&format_args!("{service}: {migration}"));
        }
        client.batch_execute(&seal(service)).await.map_err(prepare)?;
        client
            .batch_execute("select pg_advisory_unlock(hashtext('comptoir.migrations'))")
            .await
            .map_err(prepare)?;
    }
    drop(client);
    if let Ok(Err(error)) = connection.await {
        tracing::debug!(%error, "the migration's connection ended badly");
    }
    Ok(())
}

/// Roles belong to the whole server, so two databases may make the same one at once: the loser finds it made.
fn ground(service: &str) -> String {
    format!(
        "create schema if not exists {service};
         do $$ begin create role comptoir_{service} nologin; exception when duplicate_object or unique_violation then end $$;
         grant comptoir_{service} to current_user;
         grant usage on schema {service} to comptoir_{service};"
    )
}

/// A service reads which version its schema has, and never says so itself.
fn seal(service: &str) -> String {
    format!(
        "revoke all on {service}.migration from comptoir_{service};
         grant select on {service}.migration to comptoir_{service};"
    )
}
