//! What is shown of cards: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntGauge, Metrics};
use comptoir_types::Centimes;

/// What the chain owes to those who hold a card.
#[derive(Clone)]
pub(crate) struct Cartes {
    passif: IntGauge,
}

impl Cartes {
    /// At 0, until it was counted.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        Ok(Cartes {
            passif: metrics.gauge(
                "comptoir_cartes_passif_cents",
                "What all gift cards and store credits together are worth in cents.",
            )?,
        })
    }

    /// Shows this much.
    pub(crate) fn montrer(&self, passif: Centimes) {
        self.passif.set(passif.get());
    }
}
