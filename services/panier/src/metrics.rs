//! What the service counts: docs/metriques.md.

use comptoir_clients::magasin::Outcome;
use comptoir_http::{Problem, kinds};
use comptoir_telemetry::{Error as MetricsError, IntCounter, Metrics};

use crate::Error;

/// The counters of the service, one set per process.
#[derive(Clone)]
pub struct Mesures {
    creee: IntCounter,
    rejouee: IntCounter,
    stock_insuffisant: IntCounter,
    prix_modifie: IntCounter,
    refusee: IntCounter,
    indisponible: IntCounter,
    /// Carts that the sweep concluded.
    pub(crate) paniers_debloques: IntCounter,
}

impl Mesures {
    /// All at 0.
    ///
    /// # Errors
    /// A series of the same name.
    pub fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let [creee, rejouee, stock_insuffisant, prix_modifie, refusee, indisponible] = metrics.counters(
            "comptoir_checkouts_total",
            "Checkouts of a cart, by what they led to.",
            (
                "resultat",
                ["creee", "rejouee", "stock_insuffisant", "prix_modifie", "refusee", "indisponible"],
            ),
        )?;
        let paniers_debloques = metrics.counter(
            "comptoir_paniers_debloques_total",
            "Carts locked by a checkout without an answer, concluded by the sweep.",
        )?;
        Ok(Mesures {
            creee,
            rejouee,
            stock_insuffisant,
            prix_modifie,
            refusee,
            indisponible,
            paniers_debloques,
        })
    }

    /// Counts a checkout.
    pub(crate) fn checkout(&self, issue: &Result<Outcome, Error>) {
        let compteur = match issue {
            Ok(Outcome::Creee { rejouee: true, .. } | Outcome::Refusee { rejouee: true, .. }) => {
                &self.rejouee
            }
            Ok(Outcome::Creee { .. }) => &self.creee,
            Ok(Outcome::Refusee { problem, .. }) => self.refus(problem),
            Err(error) => self.refus(&error.problem()),
        };
        compteur.inc();
    }

    fn refus(&self, problem: &Problem) -> &IntCounter {
        match problem.kind() {
            kind if *kind == kinds::STOCK_INSUFFISANT => &self.stock_insuffisant,
            kind if *kind == kinds::PRIX_MODIFIE => &self.prix_modifie,
            kind if kind.status >= 500 => &self.indisponible,
            _ => &self.refusee,
        }
    }
}
