//! Where the database is, and how a session of a service behaves.

use std::fmt;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, RecyclingMethod};
use tokio_postgres::NoTls;

use crate::{Pool, PoolMetrics};

/// The database.
#[derive(Clone, clap::Args)]
// Named after its type, as those of two other crates are: clap refuses the same name twice.
#[group(skip)]
pub struct Config {
    /// PostgreSQL to use, as `postgresql://user:password@host:port/database` or `host=… user=… dbname=…`.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_parser = parse)]
    pub database_url: tokio_postgres::Config,

    /// Connections per worker and service. Four per core of the database are enough; more only cost.
    #[arg(long, env = "COMPTOIR_POOL", default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub pool: u16,

    /// Where the pools tell of themselves; nowhere unless a process says so.
    #[arg(skip)]
    pub metrics: Option<PoolMetrics>,
}

fn parse(url: &str) -> Result<tokio_postgres::Config, String> {
    url.parse().map_err(|error| {
        format!("expected postgresql://user:password@host:port/database or host=… user=… dbname=…: {error}")
    })
}

/// Never the password.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("hosts", &self.database_url.get_hosts())
            .field("dbname", &self.database_url.get_dbname())
            .field("pool", &self.pool)
            .finish()
    }
}

/// Whose sessions they are.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// The service, which names the connections in `pg_stat_activity` and the role `comptoir_<service>`.
    pub service: &'static str,
    /// The longest that the database lets one statement run.
    pub statement_timeout: Duration,
    pub(crate) limit: Limit,
}

/// How long we wait for a database that keeps none of its own limits: one that is stopped, or out of reach.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Limit {
    /// For a connection and all its statements.
    Together(Duration),
    /// For each statement.
    Each(Duration),
}

impl Session {
    /// The sessions that answer requests: every statement within two seconds, all together so that the client has an
    /// answer within three.
    pub const fn requests(service: &'static str) -> Self {
        Session {
            service,
            statement_timeout: Duration::from_secs(2),
            limit: Limit::Together(Duration::from_millis(2750)),
        }
    }

    /// The sessions of checks and background work, whose statements read whole tables.
    pub const fn background(service: &'static str) -> Self {
        Session {
            service,
            statement_timeout: Duration::from_secs(300),
            limit: Limit::Each(Duration::from_secs(301)),
        }
    }
}

impl Config {
    /// This database, with so many connections per worker and service.
    pub fn new(database_url: tokio_postgres::Config, pool: u16) -> Self {
        Config { database_url, pool, metrics: None }
    }

    /// A pool for the thread that calls: a connection is driven by the runtime that opened it.
    ///
    /// Opens no connection; the first request does. Every session acts as the role of its service, whatever
    /// user signed in, and plans each statement once: with the generic plan a sale of ten lines costs less
    /// than half the processor time. A page found by an index costs what the next page of a table does, as is true of
    /// memory and of flash: by the default of PostgreSQL, made for disks that turn, a sale walked the whole stock twice.
    pub fn pool(&self, session: Session) -> Pool {
        let options = format!(
            "-c role=comptoir_{} -c statement_timeout={} -c lock_timeout=1000 \
             -c idle_in_transaction_session_timeout=5000 -c plan_cache_mode=force_generic_plan -c jit=off \
             -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1 -c timezone=UTC",
            session.service,
            session.statement_timeout.as_millis(),
        );
        self.pool_with(session, &options)
    }

    /// A pool that acts as the user who signs in, for an operator's checks across schemas. No service has one.
    pub fn owner_pool(&self) -> Pool {
        self.pool_with(Session::requests("comptoir"), "-c timezone=UTC")
    }

    fn pool_with(&self, session: Session, options: &str) -> Pool {
        let mut config = self.database_url.clone();
        config.application_name(session.service);
        config.options(format!("{} {options}", self.database_url.get_options().unwrap_or_default()));
        let manager =
            Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let builder = deadpool_postgres::Pool::builder(manager).max_size(usize::from(self.pool));
        #[expect(clippy::expect_used, reason = "only a pool with time-outs of its own wants a runtime")]
        let pool = builder.build().expect("no time-outs");
        Pool::new(pool, session, self.metrics.as_ref())
    }
}
