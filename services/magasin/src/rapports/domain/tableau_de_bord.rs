//! `/api/rapports/tableau-de-bord`: the stores today (UC3).

use chrono::NaiveDate;
use comptoir_types::{Centimes, LieuId};
use serde::Serialize;
use utoipa::ToSchema;

use super::Etat;
use crate::impression::{Rapport, Tableau};

/// How a store does. Amounts are the turnover: goods and delivery before taxes, net of what came back.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TableauDeBordMagasin)]
pub struct Magasin {
    pub magasin_id: LieuId,
    pub nom: String,
    pub nb_ventes: i64,
    /// Of the day.
    pub aujourdhui_cents: Centimes,
    /// Of the seven days before it.
    pub sept_jours_cents: Centimes,
    /// Of the seven days before those.
    pub sept_jours_avant_cents: Centimes,
    /// By how much the week before the day was above the one before, in thousandths of that; null where that was not above 0.
    #[schema(required)]
    pub tendance_pour_mille: Option<i64>,
    /// Products on sale of which nothing is available, now.
    pub ruptures: i64,
    /// Products on sale above their upper threshold, now.
    pub surstocks: i64,
    /// Alerts that are open now.
    pub alertes: i64,
    /// Requests to the centre that wait now.
    pub demandes: i64,
}

crate::colonnes!(Magasin {
    nom: "Magasin / Store",
    nb_ventes: "Ventes du jour / Sales of the day",
    aujourdhui_cents: "Jour / Day",
    sept_jours_cents: "Sept jours / Seven days",
    sept_jours_avant_cents: "Sept jours avant / Seven days before",
    tendance_pour_mille: "Tendance, ‰ / Trend, ‰",
    ruptures: "Ruptures / Out of stock",
    surstocks: "Surstock / Overstock",
    alertes: "Alertes / Alerts",
    demandes: "Demandes / Requests",
});

/// The stores on one page.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportTableauDeBord)]
pub struct TableauDeBord {
    #[serde(flatten)]
    pub etat: Etat,
    /// The day: today, unless another was asked for.
    pub jour: NaiveDate,
    /// Every place that holds stock.
    pub magasins: Vec<Magasin>,
    /// The turnover of the day.
    pub aujourdhui_cents: Centimes,
    /// The turnover of the seven days before it.
    pub sept_jours_cents: Centimes,
}

impl TableauDeBord {
    /// These stores, and their sums.
    pub fn new(etat: Etat, jour: NaiveDate, magasins: Vec<Magasin>) -> Self {
        let aujourdhui_cents = magasins.iter().map(|magasin| magasin.aujourdhui_cents).sum();
        let sept_jours_cents = magasins.iter().map(|magasin| magasin.sept_jours_cents).sum();
        TableauDeBord { etat, jour, magasins, aujourdhui_cents, sept_jours_cents }
    }
}

impl Rapport for TableauDeBord {
    const NOM: &'static str = "tableau-de-bord";
    const TITRE: &'static str = "Tableau de bord / Dashboard";

    fn entete(&self) -> Vec<String> {
        let mut lignes = vec![self.jour.to_string()];
        lignes.extend(self.etat.entete());
        lignes
    }

    fn tableaux(&self) -> Vec<Tableau> {
        vec![Tableau::new("Magasins / Stores", &self.magasins, Some("aujourdhui_cents"))]
    }
}
