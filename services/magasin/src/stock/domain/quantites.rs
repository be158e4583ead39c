//! How many of what is where, against its thresholds.

use comptoir_types::{CategorieId, Invalid, LieuId, ProduitId, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::lieux::domain::TypeLieu;

/// How much there is, against the thresholds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = NiveauStock)]
pub enum Niveau {
    /// Nothing available.
    Rupture,
    /// Less than `seuil_min`.
    Faible,
    /// Between the thresholds.
    Normal,
    /// More than `seuil_max`.
    Surstock,
}

comptoir_types::texte_sql!(Niveau: Rupture = "rupture", Faible = "faible", Normal = "normal", Surstock = "surstock");

/// How many of a product a place has.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = QuantitesStock)]
pub struct Quantites {
    /// Present.
    pub physique: i32,
    /// Promised to open orders and to transfers in preparation.
    pub reserve: i32,
    /// Present and not promised.
    pub disponible: i32,
    /// Below it there is an alert; 0 when the product is not watched.
    pub seuil_min: i32,
    /// Above it there is too much.
    pub seuil_max: i32,
    /// Where `disponible` is among them.
    pub niveau: Niveau,
}

/// The stock of a product at a place.
#[derive(Debug, Serialize, ToSchema)]
pub struct StockDuLieu {
    pub lieu_id: LieuId,
    /// `magasin` or `centre_logistique`.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "magasin")]
    pub genre: TypeLieu,
    pub nom: String,
    #[serde(flatten)]
    pub quantites: Quantites,
}

/// The stock of a place, product by product.
#[derive(Debug, Serialize, ToSchema)]
pub struct StockDuProduit {
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    pub categorie_id: CategorieId,
    /// What its quantity counts.
    pub unite: Unite,
    #[serde(flatten)]
    pub quantites: Quantites,
    /// What its place among the names is known by.
    #[serde(skip)]
    pub tri: String,
}

/// A threshold of the stock: 0 to 1,000,000 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 0, maximum = 1_000_000, example = 5)]
pub struct Seuil(i32);

impl Seuil {
    const MAX: i32 = 1_000_000;

    /// The bare number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for Seuil {
    type Error = Invalid;

    fn try_from(seuil: i64) -> Result<Self, Invalid> {
        match i32::try_from(seuil) {
            Ok(seuil @ 0..=Self::MAX) => Ok(Seuil(seuil)),
            _ => Err(Invalid::new(
                format_args!("un seuil va de 0 à {}, reçu {seuil}", Self::MAX),
                format_args!("a threshold is 0 to {}, got {seuil}", Self::MAX),
            )),
        }
    }
}

/// The thresholds of a product at a place.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SeuilsStock)]
pub struct Seuils {
    /// Below it there is an alert; 0: the product is not watched.
    pub seuil_min: Seuil,
    /// Above it there is too much; more than `seuil_min`.
    pub seuil_max: Seuil,
}

impl Seuils {
    /// Whether its fields agree.
    ///
    /// # Errors
    /// Thresholds that cross.
    pub fn accorder(&self) -> Result<(), Invalid> {
        if self.seuil_max > self.seuil_min {
            return Ok(());
        }
        Err(Invalid::new("seuil_max : plus que seuil_min", "seuil_max: more than seuil_min"))
    }
}
