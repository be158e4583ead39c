//! `/api/rapports/stock`.

use comptoir_types::{Centimes, LieuId, ProduitId, Unite};
use serde::Serialize;
use utoipa::ToSchema;

use super::Etat;
use crate::impression::{Rapport, Tableau};
use crate::lieux::domain::TypeLieu;
use crate::stock::domain::Niveau;

/// What a place holds, now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportStockLieu)]
pub struct StockValorise {
    pub lieu_id: LieuId,
    pub nom: String,
    /// `magasin` or `centre_logistique`.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "magasin")]
    pub genre: TypeLieu,
    /// How many pieces are there.
    pub unites: i64,
    /// How much is there of what is weighed, in grams.
    pub grammes: i64,
    /// All of it at its cost of now.
    pub valeur_cents: Centimes,
    /// What was sold there cost so much in the 28 days before today; for the centre, what the whole chain sold.
    pub cout_vendu_cents: Centimes,
    /// How many days the stock lasts at that pace; null where nothing was sold.
    #[schema(required)]
    pub jours_de_couverture: Option<i64>,
    /// Products on sale of which nothing is available.
    pub ruptures: i64,
    /// Products on sale below their threshold, not counting those.
    pub faibles: i64,
    /// Products on sale above their upper threshold.
    pub surstocks: i64,
}

crate::colonnes!(StockValorise {
    nom: "Lieu / Place",
    unites: "Pièces / Pieces",
    grammes: "Grammes / Grams",
    valeur_cents: "Valeur au coût / Value at cost",
    cout_vendu_cents: "Coût des ventes, 28 jours / Cost of sales, 28 days",
    jours_de_couverture: "Jours de couverture / Days of cover",
    ruptures: "Ruptures / Out of stock",
    faibles: "Sous le seuil / Low",
    surstocks: "Surstock / Overstock",
});

/// A product of a place that is out of stock, or of which there is too much.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportStockEcart)]
pub struct EcartDeStock {
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// What its quantities count.
    pub unite: Unite,
    /// `rupture` or `surstock`.
    pub niveau: Niveau,
    pub physique: i32,
    pub disponible: i32,
    pub seuil_min: i32,
    pub seuil_max: i32,
    /// What is there at its cost of now.
    pub valeur_cents: Centimes,
    /// How many were sold in the 28 days before today, net of what came back.
    pub vendues_28_jours: i64,
    /// How many days it lasts at that pace; null where none was sold.
    #[schema(required)]
    pub jours_de_couverture: Option<i64>,
}

crate::colonnes!(EcartDeStock {
    sku: "Code",
    nom_fr: "Nom français / French name",
    nom_en: "Nom anglais / English name",
    niveau: "Niveau / Level",
    physique: "Physique / On hand",
    disponible: "Disponible / Available",
    seuil_min: "Seuil bas / Lower threshold",
    seuil_max: "Seuil haut / Upper threshold",
    valeur_cents: "Valeur au coût / Value at cost",
    vendues_28_jours: "Vendus en 28 jours / Sold in 28 days",
    jours_de_couverture: "Jours de couverture / Days of cover",
});

/// What all places hold together.
#[derive(Debug, Default, Serialize, ToSchema)]
#[schema(as = RapportStockTotal)]
pub struct StockTotal {
    pub unites: i64,
    pub grammes: i64,
    pub valeur_cents: Centimes,
}

/// The stock of the places.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportStock)]
pub struct Stocks {
    #[serde(flatten)]
    pub etat: Etat,
    /// Only this place; null: all.
    #[schema(required)]
    pub lieu_id: Option<LieuId>,
    pub lieux: Vec<StockValorise>,
    /// Of these places.
    pub total: StockTotal,
    /// Of the one place asked for: what is out of stock, those first that sold most; a hundred at most.
    pub ruptures: Vec<EcartDeStock>,
    /// Of the one place asked for: what there is too much of, the most valuable first; a hundred at most.
    pub surstocks: Vec<EcartDeStock>,
}

impl Stocks {
    /// These places, and their sum.
    pub fn new(
        etat: Etat,
        lieu_id: Option<LieuId>,
        lieux: Vec<StockValorise>,
        [ruptures, surstocks]: [Vec<EcartDeStock>; 2],
    ) -> Self {
        let total = lieux.iter().fold(StockTotal::default(), |total, lieu| StockTotal {
            unites: total.unites + lieu.unites,
            grammes: total.grammes + lieu.grammes,
            valeur_cents: total.valeur_cents + lieu.valeur_cents,
        });
        Stocks { etat, lieu_id, lieux, total, ruptures, surstocks }
    }
}

impl Rapport for Stocks {
    const NOM: &'static str = "stock";
    const TITRE: &'static str = "Stock";

    fn entete(&self) -> Vec<String> {
        let mut lignes = self.etat.entete();
        lignes.push(format!("Valeur au coût / Value at cost : {}", self.total.valeur_cents));
        lignes
    }

    fn tableaux(&self) -> Vec<Tableau> {
        let mut tableaux = vec![Tableau::new("Par lieu / By place", &self.lieux, Some("valeur_cents"))];
        if self.lieu_id.is_some() {
            tableaux.push(Tableau::new("Ruptures / Out of stock", &self.ruptures, Some("vendues_28_jours")));
            tableaux.push(Tableau::new("Surstock / Overstock", &self.surstocks, Some("valeur_cents")));
        }
        tableaux
    }
}
