//! `/api/rapports/taxes`.

use std::ops::Add;

use comptoir_types::{Centimes, LieuId};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Etat, Periode};
use crate::impression::{Rapport, Tableau};
use crate::ventes::domain::Canal;

/// Taxes and their bases, net of what came back and of paid orders that were cancelled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = TaxesDues)]
pub struct Dues {
    /// Goods that bear both taxes.
    pub taxable_cents: Centimes,
    /// Delivery, which bears both.
    pub frais_livraison_cents: Centimes,
    /// Goods that bear the federal tax alone.
    pub tps_seule_cents: Centimes,
    /// Goods that bear none.
    pub detaxee_cents: Centimes,
    /// What the federal tax is computed on.
    pub base_tps_cents: Centimes,
    /// What the Québec tax is computed on.
    pub base_tvq_cents: Centimes,
    /// Federal tax charged.
    pub tps_percue_cents: Centimes,
    /// Federal tax given back.
    pub tps_rendue_cents: Centimes,
    /// Federal tax due.
    pub tps_cents: Centimes,
    /// Québec tax charged.
    pub tvq_percue_cents: Centimes,
    /// Québec tax given back.
    pub tvq_rendue_cents: Centimes,
    /// Québec tax due.
    pub tvq_cents: Centimes,
}

impl Add for Dues {
    type Output = Dues;

    fn add(self, autre: Dues) -> Dues {
        Dues {
            taxable_cents: self.taxable_cents + autre.taxable_cents,
            frais_livraison_cents: self.frais_livraison_cents + autre.frais_livraison_cents,
            tps_seule_cents: self.tps_seule_cents + autre.tps_seule_cents,
            detaxee_cents: self.detaxee_cents + autre.detaxee_cents,
            base_tps_cents: self.base_tps_cents + autre.base_tps_cents,
            base_tvq_cents: self.base_tvq_cents + autre.base_tvq_cents,
            tps_percue_cents: self.tps_percue_cents + autre.tps_percue_cents,
            tps_rendue_cents: self.tps_rendue_cents + autre.tps_rendue_cents,
            tps_cents: self.tps_cents + autre.tps_cents,
            tvq_percue_cents: self.tvq_percue_cents + autre.tvq_percue_cents,
            tvq_rendue_cents: self.tvq_rendue_cents + autre.tvq_rendue_cents,
            tvq_cents: self.tvq_cents + autre.tvq_cents,
        }
    }
}

/// The taxes of a place by a channel.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TaxesLieu)]
pub struct TaxesDuLieu {
    pub magasin_id: LieuId,
    pub nom: String,
    /// An order of the web counts on the day of its payment.
    pub canal: Canal,
    #[serde(flatten)]
    pub dues: Dues,
}

crate::colonnes!(TaxesDuLieu {
    nom: "Magasin / Store",
    canal: "Canal / Channel",
    dues.taxable_cents: "Taxable",
    dues.frais_livraison_cents: "Livraison / Delivery",
    dues.tps_seule_cents: "TPS seule / GST only",
    dues.detaxee_cents: "Détaxé / Zero-rated",
    dues.base_tps_cents: "Base TPS / GST base",
    dues.base_tvq_cents: "Base TVQ / QST base",
    dues.tps_percue_cents: "TPS perçue / GST charged",
    dues.tps_rendue_cents: "TPS rendue / GST given back",
    dues.tps_cents: "TPS due / GST due",
    dues.tvq_percue_cents: "TVQ perçue / QST charged",
    dues.tvq_rendue_cents: "TVQ rendue / QST given back",
    dues.tvq_cents: "TVQ due / QST due",
});

/// The taxes due for a period.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportTaxes)]
pub struct Taxes {
    #[serde(flatten)]
    pub etat: Etat,
    #[serde(flatten)]
    pub periode: Periode,
    /// By place and channel.
    pub lignes: Vec<TaxesDuLieu>,
    /// Of all of them.
    pub total: Dues,
}

impl Taxes {
    /// These lines and their total.
    pub fn new(etat: Etat, periode: Periode, lignes: Vec<TaxesDuLieu>) -> Self {
        let total = lignes.iter().fold(Dues::default(), |total, ligne| total + ligne.dues);
        Taxes { etat, periode, lignes, total }
    }
}

impl Rapport for Taxes {
    const NOM: &'static str = "taxes";
    const TITRE: &'static str = "Taxes";

    fn entete(&self) -> Vec<String> {
        let mut lignes = vec![self.periode.entete()];
        lignes.extend(self.etat.entete());
        lignes.push(format!("TPS due / GST due : {}", self.total.tps_cents));
        lignes.push(format!("TVQ due / QST due : {}", self.total.tvq_cents));
        lignes
    }

    fn tableaux(&self) -> Vec<Tableau> {
        vec![Tableau::new("Taxes", &self.lignes, Some("tvq_cents"))]
    }
}
