//! What is said of any number of sales.

use std::ops::Add;

use comptoir_types::Centimes;
use serde::Serialize;
use utoipa::ToSchema;

/// Sums of documents. Amounts are net of what came back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sommes {
    pub nb_ventes: i64,
    pub nb_retours: i64,
    pub nb_annulations: i64,
    /// With taxes and deposits, before anything came back.
    pub ventes_cents: Centimes,
    /// With taxes and deposits.
    pub rendu_cents: Centimes,
    pub sous_total_cents: Centimes,
    pub frais_livraison_cents: Centimes,
    pub consigne_cents: Centimes,
    pub tps_cents: Centimes,
    pub tvq_cents: Centimes,
    pub arrondi_cents: Centimes,
    pub cout_cents: Centimes,
}

impl Add for Sommes {
    type Output = Sommes;

    fn add(self, autre: Sommes) -> Sommes {
        Sommes {
            nb_ventes: self.nb_ventes + autre.nb_ventes,
            nb_retours: self.nb_retours + autre.nb_retours,
            nb_annulations: self.nb_annulations + autre.nb_annulations,
            ventes_cents: self.ventes_cents + autre.ventes_cents,
            rendu_cents: self.rendu_cents + autre.rendu_cents,
            sous_total_cents: self.sous_total_cents + autre.sous_total_cents,
            frais_livraison_cents: self.frais_livraison_cents + autre.frais_livraison_cents,
            consigne_cents: self.consigne_cents + autre.consigne_cents,
            tps_cents: self.tps_cents + autre.tps_cents,
            tvq_cents: self.tvq_cents + autre.tvq_cents,
            arrondi_cents: self.arrondi_cents + autre.arrondi_cents,
            cout_cents: self.cout_cents + autre.cout_cents,
        }
    }
}

/// What a report says of sales. Amounts are net of what came back, unless they say otherwise.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ChiffresDesVentes)]
pub struct Chiffres {
    pub nb_ventes: i64,
    /// Returns and exchanges.
    pub nb_retours: i64,
    /// Voids.
    pub nb_annulations: i64,
    /// What was sold, with taxes and deposits, before anything came back.
    pub ventes_cents: Centimes,
    /// What was given back, with taxes and deposits.
    pub rendu_cents: Centimes,
    /// Goods, before taxes and deposits.
    pub sous_total_cents: Centimes,
    /// Delivery, before taxes.
    pub frais_livraison_cents: Centimes,
    /// Goods and delivery, before taxes and deposits: the turnover.
    pub chiffre_affaires_cents: Centimes,
    /// The deposits of containers.
    pub consigne_cents: Centimes,
    /// Federal tax of these documents.
    pub tps_cents: Centimes,
    /// Québec tax of these documents.
    pub tvq_cents: Centimes,
    /// With all of it: `ventes_cents` less `rendu_cents`.
    pub total_cents: Centimes,
    /// What rounding cash to 5 cents added, or took.
    pub arrondi_cents: Centimes,
    /// What the goods cost us.
    pub cout_cents: Centimes,
    /// Goods less their cost.
    pub marge_cents: Centimes,
    /// `ventes_cents` by sale; null without one.
    #[schema(required)]
    pub panier_moyen_cents: Option<Centimes>,
}

impl From<Sommes> for Chiffres {
    fn from(sommes: Sommes) -> Self {
        Chiffres {
            nb_ventes: sommes.nb_ventes,
            nb_retours: sommes.nb_retours,
            nb_annulations: sommes.nb_annulations,
            ventes_cents: sommes.ventes_cents,
            rendu_cents: sommes.rendu_cents,
            sous_total_cents: sommes.sous_total_cents,
            frais_livraison_cents: sommes.frais_livraison_cents,
            chiffre_affaires_cents: sommes.sous_total_cents + sommes.frais_livraison_cents,
            consigne_cents: sommes.consigne_cents,
            tps_cents: sommes.tps_cents,
            tvq_cents: sommes.tvq_cents,
            total_cents: sommes.ventes_cents - sommes.rendu_cents,
            arrondi_cents: sommes.arrondi_cents,
            cout_cents: sommes.cout_cents,
            marge_cents: sommes.sous_total_cents - sommes.cout_cents,
            panier_moyen_cents: moyenne(sommes.ventes_cents, sommes.nb_ventes),
        }
    }
}

/// An amount by so many, half a cent up; none without any.
fn moyenne(montant: Centimes, nombre: i64) -> Option<Centimes> {
    (nombre > 0).then(|| Centimes::new((2 * montant.get() + nombre).div_euclid(2 * nombre)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_average_is_rounded_half_up() {
        assert_eq!(moyenne(Centimes::new(100), 0), None);
        assert_eq!(moyenne(Centimes::new(100), 3), Some(Centimes::new(33)));
        assert_eq!(moyenne(Centimes::new(101), 2), Some(Centimes::new(51)));
        assert_eq!(moyenne(Centimes::new(0), 2), Some(Centimes::new(0)));
    }
}
