//! `PostgreSQL` as every service uses it: a pool per worker, statements prepared once per connection, migrations.

mod config;
mod error;
mod login;
mod migrate;
mod patience;
mod pool;
mod sql;

pub use config::{Config, Session};
pub use deadpool_postgres::{Client, GenericClient, PoolError, Transaction};
pub use error::Error;
pub use login::{MotDePasse, login};
pub use migrate::{Migrations, migrate};
pub use patience::Patience;
pub use pool::{Pool, PoolMetrics};
pub use sql::{Params, Sql, after_lock, retry};
pub use tokio_postgres::Row;
