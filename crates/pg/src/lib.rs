//! `PostgreSQL` as every service uses it: a pool per worker, statements prepared once per connection, migrations.

mod config;
mod error;
mod migrate;
mod sql;

pub use config::{Config, Session};
pub use deadpool_postgres::{Client, GenericClient, Pool, PoolError, Transaction};
pub use error::Error;
pub use migrate::{Migrations, migrate};
pub use sql::{Params, Sql, after_lock, retry};
pub use tokio_postgres::Row;
