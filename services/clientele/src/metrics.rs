//! What the service counts: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, EventMetrics, Metrics};

use crate::courriels::Courriels;

/// The series of the service, one set per process.
#[derive(Clone)]
pub struct Mesures {
    /// What is shown of events and of their readers.
    pub(crate) evenements: EventMetrics,
    /// What is shown of e-mail.
    pub(crate) courriels: Courriels,
}

impl Mesures {
    /// All at 0.
    ///
    /// # Errors
    /// A series of the same name.
    pub fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        Ok(Mesures { evenements: metrics.events.clone(), courriels: Courriels::new(metrics)? })
    }
}
