//! What the service counts: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, EventMetrics, Metrics};

use crate::cartes::metrics::Cartes;
use crate::commandes::metrics::Commandes;
use crate::demandes::metrics::Demandes;
use crate::paiements::metrics::Paiements;
use crate::retours::metrics::Retours;
use crate::stock::metrics::Stock;
use crate::transferts::metrics::Transferts;
use crate::ventes::metrics::Ventes;

/// The counters of the service, one set per process.
#[derive(Clone)]
pub struct Mesures {
    pub(crate) ventes: Ventes,
    pub(crate) retours: Retours,
    /// What is left to do with the stock.
    pub(crate) stock: Stock,
    /// What is owed to those who hold a card.
    pub(crate) cartes: Cartes,
    /// The steps of orders.
    pub(crate) commandes: Commandes,
    /// Attempts to pay, and refunds.
    pub(crate) paiements: Paiements,
    /// Goods under way between places.
    pub(crate) transferts: Transferts,
    /// What stores wait for.
    pub(crate) demandes: Demandes,
    /// What is shown of events and of their readers.
    pub(crate) evenements: EventMetrics,
}

impl Mesures {
    /// All at 0. Those by place are there once the sales were told of it.
    ///
    /// # Errors
    /// A series of the same name.
    pub fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        Ok(Mesures {
            ventes: Ventes::new(metrics)?,
            retours: Retours::new(metrics)?,
            stock: Stock::new(metrics)?,
            cartes: Cartes::new(metrics)?,
            commandes: Commandes::new(metrics)?,
            paiements: Paiements::new(metrics)?,
            transferts: Transferts::new(metrics)?,
            demandes: Demandes::new(metrics)?,
            evenements: metrics.events.clone(),
        })
    }
}
