//! `PostgreSQL` as every service uses it: a pool per worker, statements prepared once per connection, migrations.
#![warn(missing_docs)]

mod config;
mod connection;
mod error;
mod login;
mod migrate;
mod pool;
mod row;
mod wait;

pub use config::{Config, Session};
pub use connection::{Connection, Params, retry};
pub use error::Error;
pub use login::{Password, login};
pub use migrate::{Migrations, migrate};
pub use pool::{Pool, PoolMetrics};
pub use row::{Found, FromRow, Value, absent, column};
pub use tokio_postgres::Row;
pub use tokio_postgres::types::{Json, Type};
pub use wait::WaitForDatabase;
