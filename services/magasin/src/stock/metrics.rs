//! What is left to do with the stock: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntGaugeVec, Metrics};

use super::store::attente::Attente;

/// Alerts and counts by place.
#[derive(Clone)]
pub(crate) struct Stock {
    alertes: IntGaugeVec,
    comptages: IntGaugeVec,
}

impl Stock {
    /// None. Those of a place are there once [`Stock::montrer`] was told of it.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        Ok(Stock {
            alertes: metrics.gauge_vec(
                "comptoir_alertes_ouvertes",
                "Products below their threshold, by place.",
                &["lieu"],
            )?,
            comptages: metrics.gauge_vec(
                "comptoir_comptages_a_faire",
                "Products that somebody is to count, by place.",
                &["lieu"],
            )?,
        })
    }

    /// Shows what waits at a place.
    pub(crate) fn montrer(&self, attente: &Attente) {
        let lieu = attente.lieu_id.to_string();
        self.alertes.with_label_values(&[&lieu]).set(attente.alertes);
        self.comptages.with_label_values(&[&lieu]).set(attente.comptages);
    }
}
