//! What is counted of sales: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntCounterVec, Metrics};
use comptoir_types::{Centimes, LieuId};

use super::domain::Canal;
use crate::lieux::domain::{Lieu, TypeLieu};

/// Sales by channel and place.
#[derive(Clone)]
pub(crate) struct Ventes {
    ventes: IntCounterVec,
    chiffre_affaires: IntCounterVec,
}

impl Ventes {
    /// None. Those of a place are there once [`Ventes::connaitre`] was told of it.
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let par = ["canal", "lieu"];
        Ok(Ventes {
            ventes: metrics.counter_vec(
                "comptoir_ventes_total",
                "Sales at tills, and web orders whose goods have left.",
                &par,
            )?,
            chiffre_affaires: metrics.counter_vec(
                "comptoir_chiffre_affaires_cents_total",
                "What these sales brought in cents, before taxes and refunds.",
                &par,
            )?,
        })
    }

    /// Makes the series of a place, at 0, so that its first sale is an increase.
    pub(crate) fn connaitre(&self, lieu: &Lieu) {
        let canaux: &[Canal] = match lieu.genre {
            TypeLieu::Magasin => &[Canal::Caisse, Canal::Web],
            TypeLieu::CentreLogistique => &[Canal::Web],
            TypeLieu::Siege => &[],
        };
        for canal in canaux {
            self.ajouter(*canal, lieu.lieu_id, 0, Centimes::ZERO);
        }
    }

    /// Counts a sale at a till.
    pub(crate) fn caisse(&self, lieu: LieuId, hors_taxes: Centimes) {
        self.ajouter(Canal::Caisse, lieu, 1, hors_taxes);
    }

    /// Counts a web order whose goods have left.
    pub(crate) fn web(&self, lieu: LieuId, hors_taxes: Centimes) {
        self.ajouter(Canal::Web, lieu, 1, hors_taxes);
    }

    fn ajouter(&self, canal: Canal, lieu: LieuId, ventes: u64, hors_taxes: Centimes) {
        let lieu = lieu.to_string();
        let par = [canal.as_str(), lieu.as_str()];
        self.ventes.with_label_values(&par).inc_by(ventes);
        // No amount here is below zero: the database refuses it.
        self.chiffre_affaires.with_label_values(&par).inc_by(u64::try_from(hors_taxes.get()).unwrap_or(0));
    }
}
