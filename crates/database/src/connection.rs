//! A connection: statements by their text, prepared when it first meets them, and none waited for without end.

use std::cell::Cell;
use std::time::{Duration, Instant};

use deadpool_postgres::{GenericClient, Object};
use tokio::time::timeout;
use tokio_postgres::Row;
use tokio_postgres::types::{ToSql, Type};

use crate::Error;
use crate::row::FromRow;

/// The values of a statement's parameters.
pub type Params<'a> = &'a [&'a (dyn ToSql + Sync)];

/// How long the database may keep us waiting.
///
/// Its own limits end a statement that runs. They end nothing while the server itself is stopped or out of reach.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Deadline {
    /// For all statements together.
    At(Instant),
    /// For each statement.
    After(Duration),
}

impl Deadline {
    fn left(self) -> Duration {
        match self {
            Deadline::At(instant) => instant.saturating_duration_since(Instant::now()),
            Deadline::After(duration) => duration,
        }
    }
}

/// A connection, given back to its pool when it is dropped.
///
/// One that still owes an answer is closed instead: the answer may come later, and is nobody else's.
pub struct Connection {
    /// None while it is dropped.
    object: Option<Object>,
    deadline: Cell<Deadline>,
    /// An answer is due.
    owes: Cell<bool>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        if self.owes.get() {
            // Out of its pool, which makes another in its place.
            self.object.take().map(Object::take);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that gives them a prepared statement")]
impl Connection {
    pub(crate) fn new(object: Object, deadline: Deadline) -> Self {
        Connection { object: Some(object), deadline: Cell::new(deadline), owes: Cell::new(false) }
    }

    /// Lets each statement from now on take that long, for a check that reads whole tables.
    pub fn allow(&self, each: Duration) {
        self.deadline.set(Deadline::After(each));
    }

    /// Every row.
    ///
    /// # Errors
    /// The statement's, or that no answer came in time.
    pub async fn all<T: FromRow>(&self, sql: &str, params: Params<'_>) -> Result<Vec<T>, Error> {
        let rows = self.wait(async |db| db.query(&db.prepare_cached(sql).await?, params).await).await?;
        rows.iter().map(T::from_row).collect()
    }

    /// Every row of a report: planned for these parameters, with room to add up what a large catalogue sold.
    ///
    /// The generic plan does not know a day from a year: made for the day, it looked up a million sales one by one.
    ///
    /// # Errors
    /// As for [`Self::all`].
    pub async fn report<T: FromRow>(&self, sql: &str, params: Params<'_>) -> Result<Vec<T>, Error> {
        const BEGIN: &str =
            "begin read only; set local plan_cache_mode = force_custom_plan; set local work_mem = '32MB'";
        let mut answers = self.transaction(BEGIN, &[(sql, params)]).await?;
        answers.pop().unwrap_or_default().iter().map(T::from_row).collect()
    }

    /// The one row, if there is one.
    ///
    /// # Errors
    /// As for [`Self::all`], and when there are several.
    pub async fn maybe<T: FromRow>(&self, sql: &str, params: Params<'_>) -> Result<Option<T>, Error> {
        let row = self.wait(async |db| db.query_opt(&db.prepare_cached(sql).await?, params).await).await?;
        row.as_ref().map(T::from_row).transpose()
    }

    /// The one row of a statement that always has one.
    ///
    /// # Errors
    /// As for [`Self::all`], and when there are none or several.
    pub async fn one<T: FromRow>(&self, sql: &str, params: Params<'_>) -> Result<T, Error> {
        let row = self.wait(async |db| db.query_one(&db.prepare_cached(sql).await?, params).await).await?;
        T::from_row(&row)
    }

    /// How many rows were written.
    ///
    /// # Errors
    /// As for [`Self::all`].
    pub async fn run(&self, sql: &str, params: Params<'_>) -> Result<u64, Error> {
        self.wait(async |db| db.execute(&db.prepare_cached(sql).await?, params).await).await
    }

    /// Several statements without parameters, for what cannot be prepared.
    ///
    /// # Errors
    /// As for [`Self::all`].
    pub async fn batch(&self, sql: &str) -> Result<(), Error> {
        self.wait(async |db| db.batch_execute(sql).await).await
    }

    /// Has the database read a statement without running it; the types of its parameters.
    ///
    /// # Errors
    /// As for [`Self::all`].
    pub async fn prepare(&self, sql: &str) -> Result<Vec<Type>, Error> {
        self.wait(async |db| Ok(db.prepare_cached(sql).await?.params().to_vec())).await
    }

    /// Locks a document, then runs the statement with a snapshot taken after the wait: one transaction, one network flight.
    ///
    /// A statement that reads child rows needs it: they may have changed while it waited for the lock.
    ///
    /// # Errors
    /// As for [`Self::together`].
    pub async fn after_lock<T: FromRow>(
        &self,
        (lock, lock_params): (&str, Params<'_>),
        (sql, params): (&str, Params<'_>),
    ) -> Result<Vec<T>, Error> {
        let mut answers = self.together(&[(lock, lock_params), (sql, params)]).await?;
        answers.pop().unwrap_or_default().iter().map(T::from_row).collect()
    }

    /// Changes a document, then reads it: one transaction, one network flight. Whether the change gave a row, and the
    /// document as it is then, changed or not.
    ///
    /// # Errors
    /// As for [`Self::together`].
    pub async fn then_read<T: FromRow>(
        &self,
        (change, change_params): (&str, Params<'_>),
        (read, params): (&str, Params<'_>),
    ) -> Result<(bool, Option<T>), Error> {
        let mut answers = self.together(&[(change, change_params), (read, params)]).await?;
        let document = answers.pop().unwrap_or_default().first().map(T::from_row).transpose()?;
        Ok((answers.pop().is_some_and(|rows| !rows.is_empty()), document))
    }

    /// Runs the steps of one transaction in one network flight; the rows of each.
    ///
    /// All messages leave together, so that dropping the future half way still leaves a whole transaction behind. Every
    /// step runs unless one before it failed: what must not happen alone is refused by a step that fails.
    ///
    /// # Errors
    /// The first that any of the steps met; nothing is then kept.
    pub async fn together(&self, steps: &[(&str, Params<'_>)]) -> Result<Vec<Vec<Row>>, Error> {
        self.transaction("begin", steps).await
    }

    async fn transaction(&self, begin: &str, steps: &[(&str, Params<'_>)]) -> Result<Vec<Vec<Row>>, Error> {
        let in_one_flight = async |db: &Object| {
            let mut prepared = Vec::with_capacity(steps.len());
            for (sql, params) in steps {
                prepared.push((db.prepare_cached(sql).await?, *params));
            }
            let queries =
                prepared.iter().map(|(statement, params)| GenericClient::query(db, statement, params));
            // Both joins poll in the order written, which is the order in which the messages go out.
            let (begun, answers, ended) = futures_util::join!(
                db.batch_execute(begin),
                futures_util::future::join_all(queries),
                db.batch_execute("commit"),
            );
            begun?;
            let answers = answers.into_iter().collect::<Result<Vec<_>, _>>()?;
            ended?;
            Ok(answers)
        };
        self.wait(in_one_flight).await
    }

    /// What the database answers, if it does in time.
    async fn wait<T>(
        &self,
        work: impl AsyncFnOnce(&Object) -> Result<T, tokio_postgres::Error>,
    ) -> Result<T, Error> {
        let left = self.deadline.get().left();
        let Some(db) = self.object.as_ref().filter(|_| !self.owes.get() && !left.is_zero()) else {
            return Err(Error::Late);
        };
        // Until it has answered, and so also when the caller goes away half way.
        self.owes.set(true);
        let answer = timeout(left, work(db)).await.map_err(|_| Error::Late)?;
        self.owes.set(false);
        Ok(answer?)
    }
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
