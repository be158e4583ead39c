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
    encaisse: IntCounter,
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
            encaisse: metrics.counter(
                "comptoir_paiements_cents_total",
                "What the accepted attempts took in cents, taxes and deposits included.",
            )?,
            remboursements: metrics
                .counter("comptoir_remboursements_total", "Refunds that the provider confirmed.")?,
            rembourse: metrics.counter(
                "comptoir_remboursements_cents_total",
                "What these refunds gave back in cents, taxes included.",
            )?,
        })
    }

    /// Counts the verdict of the provider on this much.
    pub(crate) fn verdict(&self, verdict: &Verdict, montant: Centimes) {
        match verdict {
            Verdict::Accepte { .. } => {
                self.accepte.inc();
                self.encaisse.inc_by(cents(montant));
            }
            Verdict::Refuse { .. } => self.refuse.inc(),
        }
    }

    /// Counts a refund.
    pub(crate) fn remboursement(&self, montant: Centimes) {
        self.remboursements.inc();
        self.rembourse.inc_by(cents(montant));
    }
}

/// No amount here is below zero: the database refuses it.
fn cents(montant: Centimes) -> u64 {
    u64::try_from(montant.get()).unwrap_or(0)
}
