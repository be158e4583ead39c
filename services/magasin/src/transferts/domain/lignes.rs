//! Lines as they are sent: of what goes on a transfer, and of what came of it.

use comptoir_types::{Invalid, ProduitId, QuantiteTransferee};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::produits::domain::un_par_produit;

/// Units of a product to put on a transfer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LigneTransferee {
    pub produit_id: ProduitId,
    /// How many; grams for what is sold by weight. They are added to those that are on it already.
    pub quantite: QuantiteTransferee,
}

/// The lines to put on a transfer: each product once.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<LigneTransferee>")]
pub struct LignesTransferees(Vec<LigneTransferee>);

impl LignesTransferees {
    const MAX: usize = 100;

    /// The products and the quantities, as columns.
    pub fn colonnes(&self) -> (Vec<ProduitId>, Vec<i32>) {
        self.0.iter().map(|ligne| (ligne.produit_id, ligne.quantite.get())).unzip()
    }
}

impl TryFrom<Vec<LigneTransferee>> for LignesTransferees {
    type Error = Invalid;

    fn try_from(lignes: Vec<LigneTransferee>) -> Result<Self, Invalid> {
        un_par_produit(Self::MAX, lignes.iter().map(|ligne| ligne.produit_id))?;
        Ok(LignesTransferees(lignes))
    }
}

/// How many units of a line arrived: 0 to 2,147,483,647.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 0, maximum = 2147483647, example = 12)]
pub struct QuantiteRecue(i32);

impl QuantiteRecue {
    /// The bare number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for QuantiteRecue {
    type Error = Invalid;

    fn try_from(quantite: i64) -> Result<Self, Invalid> {
        match i32::try_from(quantite) {
            Ok(recue @ 0..) => Ok(QuantiteRecue(recue)),
            _ => Err(Invalid::new(
                format_args!("une quantité reçue va de 0 à {}, reçu {quantite}", i32::MAX),
                format_args!("a received quantity is 0 to {}, got {quantite}", i32::MAX),
            )),
        }
    }
}

/// How many units of a line arrived.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LigneRecue {
    pub produit_id: ProduitId,
    /// How many arrived, at most those that were sent. What is above is for a count.
    pub recue: QuantiteRecue,
}

/// The answers for the lines of a transfer: each product once.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<LigneRecue>")]
pub struct LignesRecues(Vec<LigneRecue>);

impl LignesRecues {
    /// No transfer has more.
    const MAX: usize = 1000;

    /// The answers, in the order in which they came.
    pub fn as_slice(&self) -> &[LigneRecue] {
        &self.0
    }

    /// The products and what came of each, as columns.
    pub fn colonnes(&self) -> (Vec<ProduitId>, Vec<i32>) {
        self.0.iter().map(|ligne| (ligne.produit_id, ligne.recue.get())).unzip()
    }
}

impl TryFrom<Vec<LigneRecue>> for LignesRecues {
    type Error = Invalid;

    fn try_from(lignes: Vec<LigneRecue>) -> Result<Self, Invalid> {
        un_par_produit(Self::MAX, lignes.iter().map(|ligne| ligne.produit_id))?;
        Ok(LignesRecues(lignes))
    }
}
