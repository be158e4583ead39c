//! A database per test.

use std::sync::OnceLock;
use std::time::Duration;

use comptoir_database::{Config, Connection, Migrations, Pool, Session, migrate};
use sha2::{Digest, Sha256};
use tokio_postgres::NoTls;
use tokio_postgres::config::Host;
use uuid::Uuid;

use crate::fixtures::Fixture;

/// A database of its own, dropped when the test has passed and kept when it has failed.
pub struct TestDatabase {
    /// How a service reaches it, as the owner.
    pub config: Config,
    serveur: tokio_postgres::Config,
    nom: String,
}

/// The address of the server that tests use: `DATABASE_URL`, as `./just test` sets it.
fn serveur() -> tokio_postgres::Config {
    static URL: OnceLock<String> = OnceLock::new();
    #[expect(
        clippy::disallowed_methods,
        reason = "a test has no command line to read its configuration from"
    )]
    let url = URL.get_or_init(|| {
        std::env::var("DATABASE_URL")
            .expect("DATABASE_URL names a PostgreSQL server: run the tests by `./just test`")
    });
    url.parse().expect("DATABASE_URL parses")
}

async fn executer(config: &tokio_postgres::Config, sql: &str) -> Result<(), tokio_postgres::Error> {
    let (client, connection) = config.connect(NoTls).await.expect("the server of DATABASE_URL answers");
    let connection = tokio::spawn(connection);
    let done = client.batch_execute(sql).await;
    drop(client);
    connection.await.expect("the connection's task ends").expect("the connection ends well");
    done
}

impl TestDatabase {
    /// A database with these schemas, cloned from a template that the first test to need it migrates.
    pub async fn avec(services: impl IntoIterator<Item = Migrations>) -> TestDatabase {
        let services: Vec<_> = services.into_iter().collect();
        let serveur = serveur();
        let modele = modele(&services);
        let nom = format!("comptoir_t_{}", Uuid::now_v7().simple());
        let clone = format!("create database {nom} template {modele}");
        // The template may be missing, being made, or being cloned by another test: the lock is for all three.
        let (client, connection) = serveur.connect(NoTls).await.expect("the server of DATABASE_URL answers");
        let connection = tokio::spawn(connection);
        client.batch_execute("select pg_advisory_lock(hashtext('comptoir.test'))").await.unwrap();
        if client.batch_execute(&clone).await.is_err() {
            let chantier = format!("{modele}_chantier");
            client.batch_execute(&format!("drop database if exists {chantier} with (force)")).await.unwrap();
            client.batch_execute(&format!("create database {chantier}")).await.unwrap();
            migrate(&config(&serveur, &chantier), services, |_| {}).await.expect("the migrations apply");
            client.batch_execute(&format!("alter database {chantier} rename to {modele}")).await.unwrap();
            client.batch_execute(&clone).await.expect("the template can be cloned");
        }
        drop(client);
        connection.await.unwrap().unwrap();
        TestDatabase { config: config(&serveur, &nom), serveur, nom }
    }

    /// Its address, as a command line takes it.
    pub fn url(&self) -> String {
        let config = &self.config.database_url;
        let mut url = format!("dbname={}", self.nom);
        for host in config.get_hosts() {
            match host {
                Host::Tcp(host) => url += &format!(" host={host}"),
                Host::Unix(folder) => url += &format!(" host={}", folder.display()),
            }
        }
        config.get_ports().iter().for_each(|port| url += &format!(" port={port}"));
        config.get_user().iter().for_each(|user| url += &format!(" user={user}"));
        let password = config.get_password().map(String::from_utf8_lossy);
        password.iter().for_each(|password| url += &format!(" password='{password}'"));
        url
    }

    /// Connections of this service's role.
    pub fn pool(&self, service: &'static str) -> Pool {
        self.config.pool(Session::requests(service))
    }

    /// A connection of this service's role, for as long as a test takes.
    pub async fn client(&self, service: &'static str) -> Connection {
        self.config.pool(Session::background(service)).get().await.expect("a connection")
    }

    /// Runs statements as the owner, who may do what no service may: how a test breaks an invariant.
    pub async fn proprietaire(&self, sql: &str) {
        executer(&self.config.database_url, sql).await.unwrap_or_else(|error| panic!("{error:?}: {sql}"));
    }

    /// Writes these rows, as the owner.
    pub async fn inserer<F: Fixture>(&self, rows: &[F]) {
        self.proprietaire(&F::sql(rows)).await;
    }

    /// The number that this query, run as the owner, gives.
    pub async fn compte(&self, sql: &str) -> i64 {
        let (client, connection) = self.config.database_url.connect(NoTls).await.expect("a connection");
        tokio::spawn(connection);
        let messages = client.simple_query(sql).await.unwrap_or_else(|error| panic!("{error:?}: {sql}"));
        let nombre = messages.iter().find_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0)?.parse().ok(),
            _ => None,
        });
        nombre.unwrap_or_else(|| panic!("no number: {sql}"))
    }

    /// Fails the test unless this query, run as the owner, counts nothing.
    pub async fn expect_no_rows(&self, sql: &str) {
        assert_eq!(self.compte(sql).await, 0, "{sql}");
    }

    /// Waits until this query, run as the owner, counts nothing; fails the test where it still does after 30 seconds.
    pub async fn wait_for_no_rows(&self, sql: &str) {
        for _ in 0..300 {
            if self.compte(sql).await == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.expect_no_rows(sql).await;
    }
}

fn config(serveur: &tokio_postgres::Config, base: &str) -> Config {
    let mut database_url = serveur.clone();
    database_url.dbname(base);
    Config::new(database_url, 4)
}

/// Named after what it holds, so that a changed migration makes another template.
fn modele(services: &[Migrations]) -> String {
    let mut hash = Sha256::new();
    for service in services {
        hash.update(service.service);
        for migration in service.runner.get_migrations() {
            hash.update(migration.checksum().to_le_bytes());
        }
    }
    let hash: [u8; 32] = hash.finalize().into();
    hash.iter().take(8).fold("comptoir_m_".to_owned(), |nom, byte| format!("{nom}{byte:02x}"))
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let (serveur, nom) = (self.serveur.clone(), self.nom.clone());
        let drop = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(executer(&serveur, &format!("drop database if exists {nom} with (force)")))
        });
        // A server that a test has stopped has nothing left to drop.
        let _ = drop.join();
    }
}
