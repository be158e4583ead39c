//! Whether a process can serve now: its database answers, with the schema that it was built for.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use comptoir_database::{Connection, Migrations, Pool, Row};

/// Tells whether the process can serve now. The error says why it cannot, and what to do.
pub type Readiness = Arc<dyn Fn() -> Verdict + Send + Sync>;

type Verdict = std::pin::Pin<Box<dyn Future<Output = Result<(), String>>>>;

/// A check of the database before a process serves in production.
#[derive(Clone, Copy)]
pub struct StartupCheck {
    /// A query that counts the rows that must not exist.
    pub sql: &'static str,
    /// Makes the message from that count: what was found, and what to do.
    pub raison: fn(i64) -> String,
}

/// The startup check found rows that must not exist.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct StartupRefused(String);

impl StartupCheck {
    /// Runs the check. A database that does not answer passes: readiness runs the check again once it answers.
    ///
    /// # Errors
    /// The rows that must not exist, and what to do about them.
    pub async fn verifier(&self, pool: &Pool) -> Result<(), StartupRefused> {
        match pool.get().await {
            Ok(db) => self.constater(&db).await.unwrap_or_default().map_or(Ok(()), Err),
            Err(_) => Ok(()),
        }
    }

    /// The reason to refuse this database, if there is one.
    async fn constater(&self, db: &Connection) -> Result<Option<StartupRefused>, comptoir_database::Error> {
        let Nombre(trouves) = db.one(self.sql, &[]).await?;
        Ok((trouves != 0).then(|| StartupRefused((self.raison)(trouves))))
    }
}

struct Nombre(i64);

impl From<&Row> for Nombre {
    fn from(row: &Row) -> Self {
        Nombre(row.get(0))
    }
}

struct Schema {
    service: &'static str,
    version: i64,
    sql: String,
}

struct Etat {
    pool: Pool,
    programme: &'static str,
    schemas: Vec<Schema>,
    startup_check: Option<StartupCheck>,
    /// Set once the check has passed. No service makes what it looks for, so it need not run again.
    juge: AtomicBool,
}

/// Ready while the database answers and each schema has the version of its migrations, or a newer one: a newer program
/// may migrate while older copies go on serving.
pub fn ready(
    pool: Pool,
    programme: &'static str,
    schemas: impl IntoIterator<Item = Migrations>,
    startup_check: Option<StartupCheck>,
) -> Readiness {
    let schemas = schemas.into_iter().map(|migrations| Schema {
        service: migrations.service,
        version: migrations.version(),
        sql: format!("select coalesce(max(version), 0)::bigint from {}.migration", migrations.service),
    });
    let etat =
        Etat { pool, programme, schemas: schemas.collect(), startup_check, juge: AtomicBool::new(false) };
    let etat = Arc::new(etat);
    Arc::new(move || {
        let etat = Arc::clone(&etat);
        Box::pin(async move { etat.verdict().await })
    })
}

impl Etat {
    async fn verdict(&self) -> Result<(), String> {
        let db = self.pool.get().await.map_err(|error| self.sans_base(error))?;
        for schema in &self.schemas {
            let Nombre(version) =
                db.one(&schema.sql, &[]).await.map_err(|error| self.sans_schema(schema, error))?;
            if version < schema.version {
                return Err(format!(
                    "schema {} is at version {version}, this program needs {}: run `{} migrer`",
                    schema.service, schema.version, self.programme
                ));
            }
        }
        if let Some(startup_check) = self.startup_check.filter(|_| !self.juge.load(Ordering::Relaxed)) {
            if let Some(refus) = startup_check.constater(&db).await.map_err(|error| self.sans_base(error))? {
                return Err(refus.to_string());
            }
            self.juge.store(true, Ordering::Relaxed);
        }
        Ok(())
    }

    fn sans_schema(&self, schema: &Schema, error: comptoir_database::Error) -> String {
        if error.is_missing() {
            format!("schema {} is not there: run `{} migrer`", schema.service, self.programme)
        } else {
            self.sans_base(error)
        }
    }

    fn sans_base(&self, error: comptoir_database::Error) -> String {
        format!(
            "{:#}: check that PostgreSQL answers at DATABASE_URL, and that `{} migrer` has run",
            anyhow::Error::from(error),
            self.programme
        )
    }
}
