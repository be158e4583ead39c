//! `/api/rapports/ventes`.

use comptoir_types::LieuId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Chiffres, Etat, Periode, Sommes};
use crate::impression::{Rapport, Tableau};

/// What makes one line of a report of sales.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Par {
    /// The hours of the day, all days together.
    Heure,
    /// Days.
    #[default]
    Jour,
    /// Weeks from Monday on, called by it.
    Semaine,
    /// Months.
    Mois,
    /// Stores, and the centre that ships.
    Magasin,
    /// Their regions.
    Region,
}

comptoir_types::texte_sql!(
    Par: Heure = "heure",
    Jour = "jour",
    Semaine = "semaine",
    Mois = "mois",
    Magasin = "magasin",
    Region = "region",
);

/// One line of a report of sales.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VentesLigne)]
pub struct LigneVentes {
    /// The hour, day, week (its Monday), month, code of the store or region.
    #[schema(example = "2026-06-30")]
    pub cle: String,
    /// The name of the store; otherwise as `cle`.
    #[schema(example = "2026-06-30")]
    pub libelle: String,
    #[serde(flatten)]
    pub chiffres: Chiffres,
}

crate::colonnes!(LigneVentes {
    libelle: "Période ou lieu / Period or place",
    chiffres.nb_ventes: "Ventes / Sales",
    chiffres.nb_retours: "Retours / Returns",
    chiffres.nb_annulations: "Annulations / Voids",
    chiffres.ventes_cents: "Vendu / Sold",
    chiffres.rendu_cents: "Rendu / Given back",
    chiffres.sous_total_cents: "Marchandises / Goods",
    chiffres.frais_livraison_cents: "Livraison / Delivery",
    chiffres.chiffre_affaires_cents: "Chiffre d'affaires / Turnover",
    chiffres.consigne_cents: "Consignes / Deposits",
    chiffres.tps_cents: "TPS / GST",
    chiffres.tvq_cents: "TVQ / QST",
    chiffres.total_cents: "Total",
    chiffres.arrondi_cents: "Arrondi / Rounding",
    chiffres.cout_cents: "Coût / Cost",
    chiffres.marge_cents: "Marge / Margin",
    chiffres.panier_moyen_cents: "Panier moyen / Average basket",
});

/// The sales of a period, net of what came back.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportVentes)]
pub struct Ventes {
    #[serde(flatten)]
    pub etat: Etat,
    #[serde(flatten)]
    pub periode: Periode,
    /// Only this store; null: all.
    #[schema(required)]
    pub magasin_id: Option<LieuId>,
    /// In the order of `cle`. What had neither a sale nor a return has no line.
    pub lignes: Vec<LigneVentes>,
    /// Of all lines.
    pub total: Chiffres,
}

impl Ventes {
    /// These lines and their total.
    pub fn new(
        etat: Etat,
        periode: Periode,
        magasin_id: Option<LieuId>,
        sommes: Vec<(String, String, Sommes)>,
    ) -> Self {
        let total = sommes.iter().fold(Sommes::default(), |total, (.., sommes)| total + *sommes).into();
        let lignes = sommes
            .into_iter()
            .map(|(cle, libelle, sommes)| LigneVentes { cle, libelle, chiffres: sommes.into() })
            .collect();
        Ventes { etat, periode, magasin_id, lignes, total }
    }
}

impl Rapport for Ventes {
    const NOM: &'static str = "ventes";
    const TITRE: &'static str = "Ventes / Sales";

    fn entete(&self) -> Vec<String> {
        let mut lignes = vec![self.periode.entete()];
        lignes.extend(self.etat.entete());
        lignes.push(format!("Total : {}", self.total.total_cents));
        lignes
    }

    fn tableaux(&self) -> Vec<Tableau> {
        vec![Tableau::new("Ventes / Sales", &self.lignes, Some("chiffre_affaires_cents"))]
    }
}
