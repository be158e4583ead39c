//! `/api/rapports/consolide`: the chain on one page (UC1).

use comptoir_types::LieuId;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Chiffres, Etat, Periode, ProduitVendu, StockValorise};
use crate::impression::{Rapport, Tableau};
use crate::ventes::domain::Canal;

/// The sales of a place by a channel.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ConsolideVentes)]
pub struct VentesDuLieu {
    pub magasin_id: LieuId,
    pub nom: String,
    pub canal: Canal,
    #[serde(flatten)]
    pub chiffres: Chiffres,
}

crate::colonnes!(VentesDuLieu {
    nom: "Magasin / Store",
    canal: "Canal / Channel",
    chiffres.nb_ventes: "Ventes / Sales",
    chiffres.nb_retours: "Retours / Returns",
    chiffres.nb_annulations: "Annulations / Voids",
    chiffres.chiffre_affaires_cents: "Chiffre d'affaires / Turnover",
    chiffres.consigne_cents: "Consignes / Deposits",
    chiffres.tps_cents: "TPS / GST",
    chiffres.tvq_cents: "TVQ / QST",
    chiffres.total_cents: "Total",
    chiffres.cout_cents: "Coût / Cost",
    chiffres.marge_cents: "Marge / Margin",
    chiffres.panier_moyen_cents: "Panier moyen / Average basket",
});

/// The chain in a period: sales by store and channel, what sold best, what is left.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportConsolide)]
pub struct Consolide {
    #[serde(flatten)]
    pub etat: Etat,
    #[serde(flatten)]
    pub periode: Periode,
    /// By place and channel.
    pub ventes: Vec<VentesDuLieu>,
    /// Of all of them.
    pub total: Chiffres,
    /// The ten that brought most.
    pub meilleurs: Vec<ProduitVendu>,
    /// What is left now, place by place.
    pub stock: Vec<StockValorise>,
}

impl Rapport for Consolide {
    const NOM: &'static str = "consolide";
    const TITRE: &'static str = "Rapport consolidé / Consolidated report";

    fn entete(&self) -> Vec<String> {
        let mut lignes = vec![self.periode.entete()];
        lignes.extend(self.etat.entete());
        lignes.push(format!("Total : {}", self.total.total_cents));
        lignes
    }

    fn tableaux(&self) -> Vec<Tableau> {
        vec![
            Tableau::new("Ventes / Sales", &self.ventes, Some("chiffre_affaires_cents")),
            Tableau::new("Meilleures ventes / Best sellers", &self.meilleurs, Some("net_cents")),
            Tableau::new("Stock restant / Stock left", &self.stock, Some("valeur_cents")),
        ]
    }
}
