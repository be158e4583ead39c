//! What can go wrong.

use std::error::Error as Cause;

/// Why there is no demo data; nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody's data is there.
    #[error("the database already holds products or sales: demo data goes into an empty one only")]
    Occupee,
    /// The database refused something, or went away.
    #[error("the database did not take the demo data")]
    Postgres(#[from] tokio_postgres::Error),
    /// A value is not of its column's type: the schema and this program differ.
    #[error("a value does not fit its column: the schema is not the one that this program was built for")]
    Valeur(#[source] Box<dyn Cause + Sync + Send>),
    /// A line of the catalogue cannot be read.
    #[error("the catalogue has a line that cannot be read: {0}")]
    Catalogue(String),
    /// A password was not hashed.
    #[error("cannot hash a password: {0}")]
    Hachage(String),
}

impl From<argon2::Error> for Error {
    fn from(error: argon2::Error) -> Self {
        Error::Hachage(error.to_string())
    }
}

impl From<argon2::password_hash::Error> for Error {
    fn from(error: argon2::password_hash::Error) -> Self {
        Error::Hachage(error.to_string())
    }
}
