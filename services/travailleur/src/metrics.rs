//! What the service counts: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, EventMetrics, IntCounter, Metrics};

use crate::Error;
use crate::audit::Audit;

/// The counters of the service, one set per process.
#[derive(Clone)]
pub struct Mesures {
    ok: IntCounter,
    refuse: IntCounter,
    verrouille: IntCounter,
    indisponible: IntCounter,
    /// Whether the audit is whole.
    pub(crate) audit: Audit,
    /// What is shown of events and of their readers.
    pub(crate) evenements: EventMetrics,
}

impl Mesures {
    /// All at 0.
    ///
    /// # Errors
    /// A series of the same name.
    pub fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let [ok, refuse, verrouille, indisponible] = metrics.counters(
            "comptoir_nip_total",
            "PINs typed at a till, by what they led to.",
            ("resultat", ["ok", "refuse", "verrouille", "indisponible"]),
        )?;
        let audit = Audit::new(metrics)?;
        Ok(Mesures { ok, refuse, verrouille, indisponible, audit, evenements: metrics.events.clone() })
    }

    /// Counts a PIN.
    pub(crate) fn nip<T>(&self, issue: &Result<T, Error>) {
        let compteur = match issue {
            Ok(_) => &self.ok,
            Err(Error::NipInvalide | Error::Refused(_)) => &self.refuse,
            Err(Error::Verrouille(_)) => &self.verrouille,
            Err(_) => &self.indisponible,
        };
        compteur.inc();
    }
}
