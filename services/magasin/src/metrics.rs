//! What the service counts: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, IntCounter, IntCounterVec, Metrics};
use comptoir_types::{Centimes, LieuId};

use crate::commandes::store::paiement::Reglee;
use crate::paiements::prestataire::Verdict;
use crate::produits::domain::Lieu;

/// The counters of the service, one set per process.
#[derive(Clone)]
pub struct Mesures {
    ventes: IntCounterVec,
    chiffre_affaires: IntCounterVec,
    /// The steps of orders.
    pub(crate) commandes: Commandes,
    /// Attempts to pay.
    pub(crate) paiements: Paiements,
    remboursements: IntCounter,
    rembourse: IntCounter,
}

/// Orders that came to a step, each counted once per step.
#[derive(Clone)]
pub(crate) struct Commandes {
    pub(crate) creee: IntCounter,
    payee: IntCounter,
    pub(crate) annulee: IntCounter,
    pub(crate) expiree: IntCounter,
}

/// What the provider said, or did not say.
#[derive(Clone)]
pub(crate) struct Paiements {
    accepte: IntCounter,
    refuse: IntCounter,
    pub(crate) indisponible: IntCounter,
    pub(crate) sans_reponse: IntCounter,
}

impl Mesures {
    /// All at 0. Those by place are there once [`Mesures::connaitre`] was told of it.
    ///
    /// # Errors
    /// A series of the same name.
    pub fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let [creee, payee, annulee, expiree] = metrics.counters(
            "comptoir_commandes_total",
            "Web orders that came to a step of their life.",
            ("etape", ["creee", "payee", "annulee", "expiree"]),
        )?;
        let [accepte, refuse, indisponible, sans_reponse] = metrics.counters(
            "comptoir_paiements_total",
            "Attempts to pay a web order, by what the provider said.",
            ("resultat", ["accepte", "refuse", "indisponible", "sans_reponse"]),
        )?;
        let par = ["canal", "lieu"];
        Ok(Mesures {
            ventes: metrics.family("comptoir_ventes_total", "Sales at tills, and web orders paid.", &par)?,
            chiffre_affaires: metrics.family(
                "comptoir_chiffre_affaires_cents_total",
                "What these sales brought in cents, before taxes and refunds.",
                &par,
            )?,
            commandes: Commandes { creee, payee, annulee, expiree },
            paiements: Paiements { accepte, refuse, indisponible, sans_reponse },
            remboursements: metrics
                .counter("comptoir_remboursements_total", "Refunds that the provider confirmed.")?,
            rembourse: metrics.counter(
                "comptoir_remboursements_cents_total",
                "What these refunds gave back in cents, taxes included.",
            )?,
        })
    }

    /// Makes the series of a place, at 0, so that its first sale is an increase.
    pub(crate) fn connaitre(&self, lieu: &Lieu) {
        let canaux: &[&str] = match lieu.genre.as_str() {
            "magasin" => &["caisse", "web"],
            "centre_logistique" => &["web"],
            _ => &[],
        };
        for canal in canaux {
            self.vendre(canal, lieu.lieu_id, 0, Centimes::ZERO);
        }
    }

    /// Counts a sale at a till.
    pub(crate) fn vente(&self, lieu: LieuId, hors_taxes: Centimes) {
        self.vendre("caisse", lieu, 1, hors_taxes);
    }

    /// Counts the verdict of the provider on this order.
    pub(crate) fn paiement(&self, verdict: &Verdict, reglee: &Reglee) {
        match verdict {
            Verdict::Accepte { .. } => {
                self.paiements.accepte.inc();
                self.commandes.payee.inc();
                self.vendre("web", reglee.lieu, 1, reglee.hors_taxes);
            }
            Verdict::Refuse { .. } => self.paiements.refuse.inc(),
        }
    }

    /// Counts a refund.
    pub(crate) fn remboursement(&self, montant: Centimes) {
        self.remboursements.inc();
        self.rembourse.inc_by(cents(montant));
    }

    fn vendre(&self, canal: &str, lieu: LieuId, ventes: u64, hors_taxes: Centimes) {
        let lieu = lieu.to_string();
        let par = [canal, lieu.as_str()];
        self.ventes.with_label_values(&par).inc_by(ventes);
        self.chiffre_affaires.with_label_values(&par).inc_by(cents(hors_taxes));
    }
}

/// No amount here is below zero: the database refuses it.
fn cents(montant: Centimes) -> u64 {
    u64::try_from(montant.get()).unwrap_or(0)
}
