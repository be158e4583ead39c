//! Prometheus series of a process.

use std::time::{SystemTime, UNIX_EPOCH};

use actix_web_prom::{
    ActixMetricsConfiguration, LabelsConfiguration, PrometheusMetrics, PrometheusMetricsBuilder,
};
use prometheus::{Encoder, IntCounter, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry, TextEncoder};

use crate::EventMetrics;

/// Around the objectives, in seconds; the same in every service, so that dashboards share their panels.
const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0];

/// The series of this process: docs/metriques.md lists them.
#[derive(Clone)]
pub struct Metrics {
    /// Where collectors of other crates register.
    pub registry: Registry,
    /// Counts and times requests: `comptoir_http_requests_total` and `comptoir_http_requests_duration_seconds` by
    /// `route`, `method` and `status`. The label is `route`, for the Prometheus operator owns `endpoint`.
    pub requests: PrometheusMetrics,
    /// What is shown of events and of their readers.
    pub events: EventMetrics,
}

/// The series could not be made or written.
#[derive(Debug, thiserror::Error)]
#[error("metrics: {0}")]
pub struct Error(String);

impl From<prometheus::Error> for Error {
    fn from(error: prometheus::Error) -> Self {
        Error(error.to_string())
    }
}

impl Metrics {
    /// The series that every process has: its requests, its version, what it takes of the machine.
    ///
    /// # Errors
    /// A series of the same name in the registry.
    pub fn new() -> Result<Self, Error> {
        let registry = Registry::new();
        let labels = LabelsConfiguration::default().endpoint("route");
        let requests = PrometheusMetricsBuilder::new("comptoir")
            .registry(registry.clone())
            .buckets(&BUCKETS)
            // Without it each unknown path is a new series, which anyone can create.
            .mask_unmatched_patterns("UNKNOWN")
            .metrics_configuration(ActixMetricsConfiguration::default().labels(labels))
            .build()
            .map_err(|error| Error(error.to_string()))?;
        let version = Opts::new("comptoir_build_info", "The version that runs, always 1.")
            .const_label("version", env!("CARGO_PKG_VERSION"));
        let version = IntGauge::with_opts(version)?;
        version.set(1);
        registry.register(Box::new(version))?;
        #[cfg(target_os = "linux")]
        registry.register(Box::new(prometheus::process_collector::ProcessCollector::for_self()))?;
        let events = EventMetrics::new(&registry)?;
        Ok(Metrics { registry, requests, events })
    }

    /// A counter.
    ///
    /// # Errors
    /// A name that is taken, or that is none.
    pub fn counter(&self, name: &str, help: &str) -> Result<IntCounter, Error> {
        let counter = IntCounter::new(name, help)?;
        self.registry.register(Box::new(counter.clone()))?;
        Ok(counter)
    }

    /// A figure that goes up and down.
    ///
    /// # Errors
    /// A name that is taken, or that is none.
    pub fn gauge(&self, name: &str, help: &str) -> Result<IntGauge, Error> {
        let gauge = IntGauge::new(name, help)?;
        self.registry.register(Box::new(gauge.clone()))?;
        Ok(gauge)
    }

    /// Counters that one label tells apart, whose values are known: all are there from the start, at 0, and counting
    /// is one atomic addition.
    ///
    /// # Errors
    /// A name that is taken, or that is none.
    pub fn counters<const N: usize>(
        &self,
        name: &str,
        help: &str,
        (label, values): (&str, [&str; N]),
    ) -> Result<[IntCounter; N], Error> {
        let family = self.counter_vec(name, help, &[label])?;
        Ok(values.map(|value| family.with_label_values(&[value])))
    }

    /// Counters by labels whose values are not known beforehand. They must be few: never a client, a product or a cart.
    ///
    /// # Errors
    /// A name that is taken, or that is none.
    pub fn counter_vec(&self, name: &str, help: &str, labels: &[&str]) -> Result<IntCounterVec, Error> {
        let family = IntCounterVec::new(Opts::new(name, help), labels)?;
        self.registry.register(Box::new(family.clone()))?;
        Ok(family)
    }

    /// Levels by labels whose values are not known beforehand, as few as those of [`Self::counter_vec`].
    ///
    /// # Errors
    /// A name that is taken, or that is none.
    pub fn gauge_vec(&self, name: &str, help: &str, labels: &[&str]) -> Result<IntGaugeVec, Error> {
        let family = IntGaugeVec::new(Opts::new(name, help), labels)?;
        self.registry.register(Box::new(family.clone()))?;
        Ok(family)
    }

    /// The text that Prometheus scrapes.
    ///
    /// # Errors
    /// A series that has no text form.
    pub fn text(&self) -> Result<String, Error> {
        let mut text = Vec::new();
        TextEncoder::new().encode(&self.registry.gather(), &mut text)?;
        String::from_utf8(text).map_err(|error| Error(error.to_string()))
    }
}

/// Now, as a series tells a time: seconds since 1970.
pub(crate) fn unix_seconds() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_secs()).unwrap_or(i64::MAX)
}
