//! What the service counts: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, EventMetrics, IntGauge, Metrics};

use crate::courriels::Courriels;
use crate::loi25::store::Attente;

/// The series of the service, one set per process.
#[derive(Clone)]
pub struct Mesures {
    /// What is shown of events and of their readers.
    pub(crate) evenements: EventMetrics,
    /// What is shown of e-mail.
    pub(crate) courriels: Courriels,
    loi25_ouvertes: IntGauge,
    loi25_en_retard: IntGauge,
    inactifs: IntGauge,
}

impl Mesures {
    /// All at 0.
    ///
    /// # Errors
    /// A series of the same name.
    pub fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        Ok(Mesures {
            evenements: metrics.events.clone(),
            courriels: Courriels::new(metrics)?,
            loi25_ouvertes: metrics
                .gauge("comptoir_loi25_ouvertes", "Requests under the Loi 25 that are not finished.")?,
            loi25_en_retard: metrics.gauge(
                "comptoir_loi25_en_retard",
                "Requests under the Loi 25 past the day by which the law wants them done.",
            )?,
            inactifs: metrics.gauge(
                "comptoir_clients_inactifs",
                "Clients told that they will be erased, for nobody has seen them for long.",
            )?,
        })
    }

    /// Shows how many requests wait.
    pub(crate) fn loi25(&self, attente: Attente) {
        self.loi25_ouvertes.set(attente.ouvertes);
        self.loi25_en_retard.set(attente.en_retard);
    }

    /// Shows how many clients were told that they will be erased.
    pub(crate) fn inactifs(&self, avises: i64) {
        self.inactifs.set(avises);
    }
}
