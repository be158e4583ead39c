//! What a scanner reads.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, Gtin, Invalid, InventaireId, ProduitId, Text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::produits::domain::Sku;

/// How many were read: -100,000 to 100,000; less than 0 takes back what an earlier reading said too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = -100_000, maximum = 100_000, example = 6)]
pub struct QuantiteLue(i32);

impl QuantiteLue {
    const MAX: i32 = 100_000;

    /// The bare number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for QuantiteLue {
    type Error = Invalid;

    fn try_from(quantite: i64) -> Result<Self, Invalid> {
        match i32::try_from(quantite) {
            Ok(quantite) if (-Self::MAX..=Self::MAX).contains(&quantite) => Ok(QuantiteLue(quantite)),
            _ => Err(Invalid::new(
                format_args!("une lecture va de -{0} à {0} unités, reçu {quantite}", Self::MAX),
                format_args!("a reading is -{0} to {0} units, got {quantite}", Self::MAX),
            )),
        }
    }
}

/// What a scanner read: it adds up with all other readings of the product.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelleLecture {
    /// The scanner.
    pub appareil: Text<1, 40>,
    /// What, or else `sku` or `gtin`.
    pub produit_id: Option<ProduitId>,
    /// What, by its code.
    pub sku: Option<Sku>,
    /// What, by a barcode; that of a pack, or the label of a scale, multiplies the quantity.
    pub gtin: Option<Gtin>,
    /// How many; grams for what is sold by weight. 0: there are none here. Less than 0 corrects an earlier reading.
    pub quantite: QuantiteLue,
    /// Counts the product again: what was read of it before no longer counts.
    #[serde(default)]
    pub recompte: bool,
}

impl NouvelleLecture {
    /// Whether its fields agree.
    ///
    /// # Errors
    /// A product that is named by none or several, a recount of less than nothing.
    pub fn accorder(&self) -> Result<(), Invalid> {
        let noms = [self.produit_id.is_some(), self.sku.is_some(), self.gtin.is_some()];
        if noms.into_iter().filter(|nom| *nom).count() != 1 {
            return Err(Invalid::new(
                "une lecture nomme son produit par un seul de produit_id, sku ou gtin",
                "a reading names its product by one of produit_id, sku or gtin",
            ));
        }
        if self.recompte && self.quantite.get() < 0 {
            return Err(Invalid::new(
                "quantite : un nouveau compte ne commence pas sous zéro",
                "quantite: a recount does not begin below zero",
            ));
        }
        Ok(())
    }
}

/// A reading that was taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LectureInventaireFaite)]
pub struct LectureFaite {
    /// The key of the request.
    pub lecture_id: Uuid,
    pub inventaire_id: InventaireId,
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// How many units, or grams, that is.
    pub quantite: i32,
    /// How many all readings of the product make so far.
    pub comptee: i32,
}

/// A reading, in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LectureInventaire)]
pub struct Lecture {
    pub lecture_id: Uuid,
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    /// Its place among the readings of the product.
    pub rang: i32,
    /// The scanner.
    pub appareil: String,
    /// How many units, or grams.
    pub quantite: i32,
    /// What was read of the product before no longer counts.
    pub recompte: bool,
    /// How many the book had then.
    pub livre: i32,
    /// Who read.
    pub par: CompteId,
    pub le: DateTime<Utc>,
}
