//! Connections of one thread, and what the pools of a process say of themselves to Prometheus.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use deadpool_postgres::WeakPool;
use prometheus::core::{Collector, Desc};
use prometheus::proto::MetricFamily;
use prometheus::{Histogram, HistogramOpts, HistogramVec, IntGaugeVec, Opts, Registry};
use tokio::time::timeout;

use crate::config::Limit;
use crate::connection::{Connection, Deadline};
use crate::{Error, Session};

/// How long a caller waits for a connection, an open one or a new one.
const WAIT: Duration = Duration::from_secs(2);

/// From a connection at hand to the two seconds after which a request is answered 503.
const BUCKETS: [f64; 8] = [0.0001, 0.001, 0.005, 0.02, 0.1, 0.5, 1.0, 2.0];

/// Connections of one service, driven by the thread that made the pool.
#[derive(Clone)]
pub struct Pool {
    pool: deadpool_postgres::Pool,
    session: Session,
    wait: Option<Histogram>,
}

impl Pool {
    pub(crate) fn new(
        pool: deadpool_postgres::Pool,
        session: Session,
        metrics: Option<&PoolMetrics>,
    ) -> Self {
        let wait = metrics.map(|metrics| metrics.watch(session.service, pool.weak()));
        Pool { pool, session, wait }
    }

    /// A connection, given back when it is dropped.
    ///
    /// # Errors
    /// None came free within two seconds, or none could be made.
    pub async fn get(&self) -> Result<Connection, Error> {
        let start = Instant::now();
        let object = timeout(WAIT, self.pool.get()).await;
        if let Some(wait) = &self.wait {
            wait.observe(start.elapsed().as_secs_f64());
        }
        let deadline = match self.session.limit {
            Limit::Together(all) => Deadline::At(start + all),
            Limit::Each(statement) => Deadline::After(statement),
        };
        Ok(Connection::new(object.map_err(|_| Error::Late)??, deadline))
    }
}

/// The pools of a process, summed by service when Prometheus asks.
#[derive(Clone)]
pub struct PoolMetrics {
    pools: Arc<Mutex<Vec<(&'static str, WeakPool)>>>,
    connections: IntGaugeVec,
    max: IntGaugeVec,
    waiting: IntGaugeVec,
    wait: HistogramVec,
}

impl PoolMetrics {
    /// Of no pool yet: each that a `Config` with these makes from now on.
    ///
    /// # Errors
    /// A series of the same name in the registry.
    pub fn new(registry: &Registry) -> Result<Self, prometheus::Error> {
        let gauge = |name, help, labels| IntGaugeVec::new(Opts::new(name, help), labels);
        let wait = HistogramOpts::new(
            "comptoir_pool_wait_seconds",
            "Time from asking for a database connection to having one, or to giving up.",
        );
        let metrics = PoolMetrics {
            pools: Arc::default(),
            connections: gauge(
                "comptoir_pool_connections",
                "Open database connections, by what they do.",
                &["pool", "state"],
            )?,
            max: gauge(
                "comptoir_pool_max_connections",
                "The most database connections that may be open.",
                &["pool"],
            )?,
            waiting: gauge(
                "comptoir_pool_waiting_requests",
                "Who waits for a database connection now.",
                &["pool"],
            )?,
            wait: HistogramVec::new(wait.buckets(BUCKETS.to_vec()), &["pool"])?,
        };
        registry.register(Box::new(metrics.clone()))?;
        registry.register(Box::new(metrics.wait.clone()))?;
        Ok(metrics)
    }

    fn watch(&self, service: &'static str, pool: WeakPool) -> Histogram {
        self.pools.lock().unwrap_or_else(PoisonError::into_inner).push((service, pool));
        self.wait.with_label_values(&[service])
    }

    fn add(&self, service: &str, pool: &deadpool_postgres::Pool) {
        let status = pool.status();
        let add = |gauge: &IntGaugeVec, labels: &[&str], number: usize| {
            gauge.with_label_values(labels).add(i64::try_from(number).unwrap_or(i64::MAX));
        };
        add(&self.connections, &[service, "idle"], status.available);
        add(&self.connections, &[service, "used"], status.size.saturating_sub(status.available));
        add(&self.max, &[service], status.max_size);
        add(&self.waiting, &[service], status.waiting);
    }

    fn gauges(&self) -> [&IntGaugeVec; 3] {
        [&self.connections, &self.max, &self.waiting]
    }
}

impl Collector for PoolMetrics {
    fn desc(&self) -> Vec<&Desc> {
        self.gauges().into_iter().flat_map(IntGaugeVec::desc).collect()
    }

    fn collect(&self) -> Vec<MetricFamily> {
        // Held to the end: two scrapes at once would add everything twice.
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        self.gauges().into_iter().for_each(IntGaugeVec::reset);
        pools.retain(|(service, pool)| {
            let pool = pool.upgrade();
            pool.iter().for_each(|pool| self.add(service, pool));
            pool.is_some()
        });
        self.gauges().into_iter().flat_map(Collector::collect).collect()
    }
}
