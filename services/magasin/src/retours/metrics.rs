//! What is counted of returns: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntCounterVec, Metrics};
use comptoir_types::{Centimes, LieuId};

use super::domain::Genre;

/// Returns by kind and place.
#[derive(Clone)]
pub(crate) struct Retours {
    retours: IntCounterVec,
    rendu: IntCounterVec,
}

impl Retours {
    /// None. Those of a store are there once [`Retours::connaitre`] was told of it.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let par = ["genre", "lieu"];
        Ok(Retours {
            retours: metrics.counter_vec(
                "comptoir_retours_total",
                "Returns, exchanges and voids, by the store that took them back.",
                &par,
            )?,
            rendu: metrics.counter_vec(
                "comptoir_retours_cents_total",
                "What these gave back in cents, before taxes and deposits.",
                &par,
            )?,
        })
    }

    /// Makes the series of a store, at 0, so that its first return is an increase.
    pub(crate) fn connaitre(&self, magasin: LieuId) {
        for genre in [Genre::Retour, Genre::Echange, Genre::Annulation] {
            self.ajouter(genre, magasin, 0, Centimes::ZERO);
        }
    }

    /// Counts what came back.
    pub(crate) fn compter(&self, genre: Genre, magasin: LieuId, hors_taxes: Centimes) {
        self.ajouter(genre, magasin, 1, hors_taxes);
    }

    fn ajouter(&self, genre: Genre, magasin: LieuId, retours: u64, hors_taxes: Centimes) {
        let magasin = magasin.to_string();
        let par = [genre.as_str(), magasin.as_str()];
        self.retours.with_label_values(&par).inc_by(retours);
        // No amount here is below zero: the database refuses it.
        self.rendu.with_label_values(&par).inc_by(u64::try_from(hors_taxes.get()).unwrap_or(0));
    }
}
