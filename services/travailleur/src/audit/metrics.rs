//! What is shown of the chain: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntGauge, Metrics};

use super::domain::EtatChaine;

/// The levels of the audit, one set per process.
#[derive(Clone)]
pub(crate) struct Audit {
    position: IntGauge,
    rupture: IntGauge,
}

impl Audit {
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        Ok(Audit {
            position: metrics.gauge(
                "comptoir_audit_position",
                "The last line of the audit chain, as of the last check.",
            )?,
            rupture: metrics.gauge(
                "comptoir_audit_rupture",
                "The first position where the audit chain is broken, 0 while it is whole.",
            )?,
        })
    }

    /// What a check of the whole chain found.
    pub(crate) fn montrer(&self, etat: &EtatChaine) {
        self.position.set(etat.derniere_position);
        self.rupture.set(etat.rupture_a.unwrap_or_default());
    }
}
