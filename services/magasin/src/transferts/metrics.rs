//! What is shown of transfers: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntGauge, Metrics};

use super::store::lecture::EnCours;

/// The transfers under way, as of the last look.
#[derive(Clone)]
pub(crate) struct Transferts {
    en_preparation: IntGauge,
    en_transit: IntGauge,
}

impl Transferts {
    /// None, before the first look.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        Ok(Transferts {
            en_preparation: metrics
                .gauge("comptoir_transferts_en_preparation", "Transfers that have not left their source.")?,
            en_transit: metrics
                .gauge("comptoir_transferts_en_transit", "Transfers that left and were not received.")?,
        })
    }

    /// Shows what was found.
    pub(crate) fn montrer(&self, en_cours: &EnCours) {
        self.en_preparation.set(en_cours.en_preparation);
        self.en_transit.set(en_cours.en_transit);
    }
}
