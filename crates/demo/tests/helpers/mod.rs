//! A database of its own for each test.

use std::sync::atomic::{AtomicU32, Ordering};

use comptoir_database::{Config, Migrations, migrate};
use comptoir_demo::{Bilan, Error, Options, semer};
use tokio_postgres::{Client, NoTls};

mod authentification {
    refinery::embed_migrations!("../../services/authentification/migrations");
}
mod clientele {
    refinery::embed_migrations!("../../services/clientele/migrations");
}
mod magasin {
    refinery::embed_migrations!("../../services/magasin/migrations");
}
mod panier {
    refinery::embed_migrations!("../../services/panier/migrations");
}
mod travailleur {
    refinery::embed_migrations!("../../services/travailleur/migrations");
}

pub(crate) mod invariants;

use invariants::INVARIANTS;

static BASES: AtomicU32 = AtomicU32::new(0);

/// A migrated database, and the connection of its owner.
pub(crate) struct Base {
    pub(crate) client: Client,
    nom: String,
}

impl Base {
    pub(crate) async fn new() -> Base {
        let nom = format!("demo_{}_{}", std::process::id(), BASES.fetch_add(1, Ordering::Relaxed));
        let admin = connect(&admin()).await;
        admin.batch_execute(&format!("create database {nom}")).await.unwrap();
        let mut database_url = self::admin();
        database_url.dbname(&nom);
        let services = [
            Migrations { service: "authentification", runner: authentification::migrations::runner() },
            Migrations { service: "clientele", runner: clientele::migrations::runner() },
            Migrations { service: "magasin", runner: magasin::migrations::runner() },
            Migrations { service: "panier", runner: panier::migrations::runner() },
            Migrations { service: "travailleur", runner: travailleur::migrations::runner() },
        ];
        migrate(&Config::new(database_url.clone(), 1), services, |_| {}).await.unwrap();
        Base { client: connect(&database_url).await, nom }
    }

    pub(crate) async fn semer(&mut self, options: &Options) -> Result<Bilan, Error> {
        semer(&mut self.client, options, &mut |_, _, _| {}).await
    }

    /// The one number that a query gives.
    pub(crate) async fn nombre(&self, sql: &str) -> i64 {
        self.client.query_one(&format!("select ({sql})::bigint"), &[]).await.unwrap().get(0)
    }

    /// The one text that a query gives.
    pub(crate) async fn texte(&self, sql: &str) -> String {
        self.client.query_one(sql, &[]).await.unwrap().get(0)
    }

    /// Asserts them all.
    pub(crate) async fn invariants_tiennent(&self) {
        for (nom, sql) in INVARIANTS {
            assert_eq!(self.nombre(sql).await, 0, "{nom}");
        }
    }

    pub(crate) async fn fin(self) {
        drop(self.client);
        let admin = connect(&admin()).await;
        admin.batch_execute(&format!("drop database {} with (force)", self.nom)).await.unwrap();
    }
}

fn admin() -> tokio_postgres::Config {
    let url = std::env::var("DATABASE_URL")
        .expect("DATABASE_URL: run the tests with `avec-postgres -- cargo test`");
    url.parse().unwrap()
}

async fn connect(config: &tokio_postgres::Config) -> Client {
    let (client, connection) = config.connect(NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// A digest of each table, except those that a migration dates; the demo key and its account are of the day of loading.
pub(crate) async fn contenu(options: &Options) -> Vec<(String, String)> {
    let mut base = Base::new().await;
    base.semer(options).await.unwrap();
    let tables = "select format('%I.%I', schemaname, tablename) from pg_tables where tablename not in ('migration', 'consommation', 'lecteur', 'confidentialite', 'cle_api')
                  and schemaname in ('authentification', 'clientele', 'magasin', 'panier', 'travailleur') order by 1";
    let mut contenu = Vec::new();
    for table in base.client.query(tables, &[]).await.unwrap() {
        let table: String = table.get(0);
        let sql = format!(
            r"select coalesce(md5(string_agg(t::text, e'\n' order by t::text)), '') from {table} t where to_jsonb(t) ->> 'genre' is distinct from 'machine'"
        );
        contenu.push((table, base.client.query_one(&sql, &[]).await.unwrap().get(0)));
    }
    base.fin().await;
    contenu
}
