//! What can go wrong between a service and its database.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::io;

use deadpool_postgres::PoolError;
use tokio_postgres::error::{DbError, SqlState};

/// A statement that did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No connection could be made: the caller answers 503.
    #[error("no database connection")]
    Pool(#[from] PoolError),
    /// No connection came free, or a statement was not answered: the caller answers 503. The statement may have been
    /// carried out, or may be later.
    #[error("no answer of the database in time")]
    Late,
    /// The database refused the statement, or the connection broke.
    #[error("statement failed: {}", resume(.0))]
    Statement(tokio_postgres::Error),
}

/// A row that can always be read.
impl From<Infallible> for Error {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        Error::Statement(error)
    }
}

/// Code, message and constraint. Not the detail, which quotes the row: an e-mail or an address would reach the log. For
/// the same reason the error is no source, whose own text a log would print.
pub(crate) fn resume(error: &tokio_postgres::Error) -> String {
    match error.as_db_error() {
        Some(db) => {
            format!("{} {} ({})", db.code().code(), db.message(), db.constraint().unwrap_or("no constraint"))
        }
        None => error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}")),
    }
}

impl Error {
    fn db(&self) -> Option<&DbError> {
        match self {
            Error::Statement(error) | Error::Pool(PoolError::Backend(error)) => error.as_db_error(),
            Error::Pool(_) | Error::Late => None,
        }
    }

    /// The SQLSTATE of a refusal.
    pub fn code(&self) -> Option<&str> {
        self.db().map(|error| error.code().code())
    }

    fn has_code(&self, codes: &[&SqlState]) -> bool {
        self.db().is_some_and(|error| codes.contains(&error.code()))
    }

    /// The constraint that a write broke, by the name that the migration gave it.
    pub fn constraint(&self) -> Option<&str> {
        self.db()?.constraint()
    }

    /// Whether a write left a required column empty: in the domain's statements, something named does not exist.
    pub fn is_not_null(&self) -> bool {
        self.has_code(&[&SqlState::NOT_NULL_VIOLATION])
    }

    /// Whether running the whole transaction again may succeed.
    pub fn is_retryable(&self) -> bool {
        self.has_code(&[&SqlState::T_R_SERIALIZATION_FAILURE, &SqlState::T_R_DEADLOCK_DETECTED])
    }

    /// Whether another transaction held the rows for too long.
    pub fn is_busy(&self) -> bool {
        self.is_retryable() || self.has_code(&[&SqlState::LOCK_NOT_AVAILABLE, &SqlState::QUERY_CANCELED])
    }

    /// Whether a value that a person sent does not fit the column: too large a number, a text that is not text.
    pub fn is_bad_value(&self) -> bool {
        self.has_code(&[
            &SqlState::NUMERIC_VALUE_OUT_OF_RANGE,
            &SqlState::CHARACTER_NOT_IN_REPERTOIRE,
            &SqlState::DATETIME_VALUE_OUT_OF_RANGE,
            &SqlState::UNTRANSLATABLE_CHARACTER,
        ])
    }

    /// Whether the statement names a table that is not there: its schema was not migrated so far.
    pub fn is_missing(&self) -> bool {
        self.has_code(&[&SqlState::UNDEFINED_TABLE, &SqlState::INVALID_SCHEMA_NAME])
    }

    /// Whether the database was not there to answer.
    pub fn is_unavailable(&self) -> bool {
        match self {
            Error::Pool(_) | Error::Late => true,
            Error::Statement(error) => match error.code() {
                None => error.is_closed() || error.source().is_some_and(<dyn StdError>::is::<io::Error>),
                Some(code) => {
                    let code = code.code();
                    code.starts_with("08") || code.starts_with("53") || code.starts_with("57P")
                }
            },
        }
    }
}
