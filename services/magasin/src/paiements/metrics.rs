//! What is counted of payments and refunds: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntCounter, Metrics};
use comptoir_types::Centimes;

use super::prestataire::Verdict;

/// What the provider said, or did not say.
#[derive(Clone)]
pub(crate) struct Paiements {
    accepte: IntCounter,
    refuse: IntCounter,
    pub(crate) indisponible: IntCounter,
    pub(crate) sans_reponse: IntCounter,
    remboursements: IntCounter,
    rembourse: IntCounter,
}

impl Paiements {
    /// All at 0.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let [accepte, refuse, indisponible, sans_reponse] = metrics.counters(
            "comptoir_paiements_total",
            "Attempts to pay a web order, by what the provider said.",
            ("resultat", ["accepte", "refuse", "indisponible", "sans_reponse"]),
        )?;
        Ok(Paiements {
            accepte,
            refuse,
            indisponible,
            sans_reponse,
            remboursements: metrics
                .counter("comptoir_remboursements_total", "Refunds that the provider confirmed.")?,
            rembourse: metrics.counter(
                "comptoir_remboursements_cents_total",
                "What these refunds gave back in cents, taxes included.",
            )?,
        })
    }

    /// Counts the verdict of the provider.
    pub(crate) fn verdict(&self, verdict: &Verdict) {
        match verdict {
            Verdict::Accepte { .. } => self.accepte.inc(),
            Verdict::Refuse { .. } => self.refuse.inc(),
        }
    }

    /// Counts a refund.
    pub(crate) fn remboursement(&self, montant: Centimes) {
        self.remboursements.inc();
        // No amount here is below zero: the database refuses it.
        self.rembourse.inc_by(u64::try_from(montant.get()).unwrap_or(0));
    }
}
