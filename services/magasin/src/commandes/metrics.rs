//! What is counted of orders: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntCounter, Metrics};

/// Orders that came to a step, each counted once per step.
#[derive(Clone)]
pub(crate) struct Commandes {
    pub(crate) creee: IntCounter,
    pub(crate) payee: IntCounter,
    pub(crate) en_preparation: IntCounter,
    pub(crate) prete: IntCounter,
    pub(crate) remise: IntCounter,
    pub(crate) expediee: IntCounter,
    pub(crate) livree: IntCounter,
    pub(crate) annulee: IntCounter,
    pub(crate) expiree: IntCounter,
}

impl Commandes {
    /// All at 0.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let [creee, payee, en_preparation, prete, remise, expediee, livree, annulee, expiree] = metrics
            .counters(
                "comptoir_commandes_total",
                "Web orders that came to a step of their life.",
                (
                    "etape",
                    [
                        "creee",
                        "payee",
                        "en_preparation",
                        "prete",
                        "remise",
                        "expediee",
                        "livree",
                        "annulee",
                        "expiree",
                    ],
                ),
            )?;
        Ok(Commandes { creee, payee, en_preparation, prete, remise, expediee, livree, annulee, expiree })
    }
}
