//! What is shown of background work: docs/metriques.md.

use std::time::Duration;

use prometheus::{IntCounter, IntCounterVec, IntGauge, IntGaugeVec};

use crate::metrics::unix_seconds;
use crate::{Error, Metrics};

/// The series of background work, one set per process.
pub struct BackgroundMetrics {
    runs: IntCounterVec,
    pauses: IntGaugeVec,
    successes: IntGaugeVec,
}

/// The series of one work.
pub struct TaskMetrics {
    ok: IntCounter,
    failed: IntCounter,
    last_success: IntGauge,
}

impl BackgroundMetrics {
    /// The series of this process.
    ///
    /// # Errors
    /// They are there already.
    pub fn new(metrics: &Metrics) -> Result<Self, Error> {
        Ok(BackgroundMetrics {
            runs: metrics.counter_vec(
                "comptoir_background_runs_total",
                "Rounds of background work, by how they ended.",
                &["task", "outcome"],
            )?,
            pauses: metrics.gauge_vec(
                "comptoir_background_pause_seconds",
                "How long background work waits between two rounds.",
                &["task"],
            )?,
            successes: metrics.gauge_vec(
                "comptoir_background_last_success_timestamp_seconds",
                "When a round of background work last ended well, in Unix time; at first when it was begun.",
                &["task"],
            )?,
        })
    }

    /// A work begins, a round each pause.
    #[must_use]
    pub fn task(&self, name: &str, pause: Duration) -> TaskMetrics {
        let [ok, failed] = ["ok", "failed"].map(|outcome| self.runs.with_label_values(&[name, outcome]));
        self.pauses.with_label_values(&[name]).set(i64::try_from(pause.as_secs()).unwrap_or(i64::MAX));
        let last_success = self.successes.with_label_values(&[name]);
        last_success.set(unix_seconds());
        TaskMetrics { ok, failed, last_success }
    }
}

impl TaskMetrics {
    /// A round ended well.
    pub fn succeeded(&self) {
        self.ok.inc();
        self.last_success.set(unix_seconds());
    }

    /// A round failed.
    pub fn failed(&self) {
        self.failed.inc();
    }
}
