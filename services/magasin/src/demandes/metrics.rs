//! What is shown of requests: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntGauge, Metrics};

/// The requests that wait for head office, as of the last look.
#[derive(Clone)]
pub(crate) struct Demandes {
    en_attente: IntGauge,
}

impl Demandes {
    /// None, before the first look.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let en_attente =
            metrics.gauge("comptoir_demandes_en_attente", "Restock requests that wait for head office.")?;
        Ok(Demandes { en_attente })
    }

    /// Shows what was found.
    pub(crate) fn montrer(&self, en_attente: i64) {
        self.en_attente.set(en_attente);
    }
}
