//! Statements by their text, prepared when a connection first meets them.

use std::time::Duration;

use deadpool_postgres::{Client, GenericClient};
use tokio_postgres::{Row, types::ToSql};

use crate::Error;

/// The values of a statement's parameters.
pub type Params<'a> = &'a [&'a (dyn ToSql + Sync)];

/// Runs a statement on a connection or inside a transaction alike.
#[expect(async_fn_in_trait, reason = "used by this workspace only, on one thread")]
#[expect(clippy::disallowed_methods, reason = "the one place that gives them a prepared statement")]
pub trait Sql: GenericClient {
    /// Every row.
    async fn all<T: for<'r> From<&'r Row>>(&self, sql: &str, params: Params<'_>) -> Result<Vec<T>, Error> {
        let statement = self.prepare_cached(sql).await?;
        Ok(self.query(&statement, params).await?.iter().map(T::from).collect())
    }

    /// The one row, if there is one.
    async fn maybe<T: for<'r> From<&'r Row>>(
        &self,
        sql: &str,
        params: Params<'_>,
    ) -> Result<Option<T>, Error> {
        let statement = self.prepare_cached(sql).await?;
        Ok(self.query_opt(&statement, params).await?.as_ref().map(T::from))
    }

    /// The one row of a statement that always has one.
    async fn one<T: for<'r> From<&'r Row>>(&self, sql: &str, params: Params<'_>) -> Result<T, Error> {
        let statement = self.prepare_cached(sql).await?;
        Ok(T::from(&self.query_one(&statement, params).await?))
    }

    /// How many rows were written.
    async fn run(&self, sql: &str, params: Params<'_>) -> Result<u64, Error> {
        let statement = self.prepare_cached(sql).await?;
        Ok(self.execute(&statement, params).await?)
    }
}

impl<C: GenericClient> Sql for C {}

/// Locks a document, then runs the statement with a snapshot taken after the wait: one transaction, one network flight.
///
/// A statement that reads child rows needs it: they may have changed while it waited for the lock. All four
/// messages leave together, so that dropping the future half way still leaves a whole transaction behind.
///
/// # Errors
/// The first that any of the four met; nothing is then kept.
#[expect(clippy::disallowed_methods, reason = "the statements are prepared just above")]
pub async fn after_lock<T: for<'r> From<&'r Row>>(
    db: &Client,
    (lock, lock_params): (&str, Params<'_>),
    (sql, params): (&str, Params<'_>),
) -> Result<Vec<T>, Error> {
    let lock = db.prepare_cached(lock).await?;
    let statement = db.prepare_cached(sql).await?;
    // `futures_util::join!` polls in the order written, which is the order in which the messages go out.
    let (begun, locked, rows, ended) = futures_util::join!(
        db.batch_execute("begin"),
        GenericClient::query(db, &lock, lock_params),
        GenericClient::query(db, &statement, params),
        db.batch_execute("commit"),
    );
    begun?;
    locked?;
    let rows = rows?;
    ended?;
    Ok(rows.iter().map(T::from).collect())
}

/// Runs a whole step again, at most twice more, when the database broke it off for the sake of another.
///
/// # Errors
/// The last attempt's.
pub async fn retry<T>(mut step: impl AsyncFnMut() -> Result<T, Error>) -> Result<T, Error> {
    for attempt in 1..=2_u64 {
        match step().await {
            Err(error) if error.is_retryable() => {
                tracing::debug!(attempt, "transaction broken off, again");
                tokio::time::sleep(Duration::from_millis(5 * attempt)).await;
            }
            done => return done,
        }
    }
    step().await
}
