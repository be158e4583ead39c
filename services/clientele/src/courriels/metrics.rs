//! What is shown of e-mail: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntCounter, IntGauge, Metrics};

use super::store::Attente;

/// The messages of the service, one set per process.
#[derive(Clone)]
pub(crate) struct Courriels {
    /// A server has taken one, or the folder.
    pub(crate) envoyes: IntCounter,
    /// A try failed: there will be another.
    pub(crate) reportes: IntCounter,
    /// Given up.
    pub(crate) abandonnes: IntCounter,
    en_attente: IntGauge,
    attente: IntGauge,
}

impl Courriels {
    /// All at 0.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let [envoyes, reportes, abandonnes] = metrics.counters(
            "comptoir_courriels_total",
            "Tries to send a message, by what they led to.",
            ("resultat", ["envoye", "reporte", "abandonne"]),
        )?;
        Ok(Courriels {
            envoyes,
            reportes,
            abandonnes,
            en_attente: metrics.gauge("comptoir_courriels_en_attente", "Messages that wait to be sent.")?,
            attente: metrics.gauge(
                "comptoir_courriels_attente_seconds",
                "How long the oldest message has waited to be sent.",
            )?,
        })
    }

    /// Shows what was found.
    pub(crate) fn montrer(&self, attente: &Attente) {
        self.en_attente.set(attente.nombre);
        self.attente.set(attente.secondes);
    }
}
