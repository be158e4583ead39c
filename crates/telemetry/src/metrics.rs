//! Prometheus series of a process.

use actix_web_prom::{
    ActixMetricsConfiguration, LabelsConfiguration, PrometheusMetrics, PrometheusMetricsBuilder,
};
use prometheus::{Encoder, Registry, TextEncoder};

/// Around the objectives, in seconds; the same in every service, so that dashboards share their panels.
const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0];

/// The series of this process.
#[derive(Clone)]
pub struct Metrics {
    /// Where a service registers its own.
    pub registry: Registry,
    /// Counts and times requests: `comptoir_http_requests_total` and `comptoir_http_requests_duration_seconds` by
    /// `route`, `method` and `status`. The label is `route`, for the Prometheus operator owns `endpoint`.
    pub requests: PrometheusMetrics,
}

/// The series could not be made or written.
#[derive(Debug, thiserror::Error)]
#[error("metrics: {0}")]
pub struct Error(String);

impl Metrics {
    /// The request series, with nothing counted.
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
        Ok(Metrics { registry, requests })
    }

    /// The text that Prometheus scrapes.
    ///
    /// # Errors
    /// A series that has no text form.
    pub fn text(&self) -> Result<Vec<u8>, Error> {
        let mut text = Vec::new();
        TextEncoder::new()
            .encode(&self.registry.gather(), &mut text)
            .map_err(|error| Error(error.to_string()))?;
        Ok(text)
    }
}
