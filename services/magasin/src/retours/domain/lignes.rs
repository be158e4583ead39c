//! The lines that come back.

use std::collections::BTreeSet;

use comptoir_types::{Invalid, QuantiteVendue};
use serde::Deserialize;
use utoipa::ToSchema;

/// Units of one line of a sale that come back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LigneRendue {
    /// The place of the line in the sale.
    pub rang: Rang,
    /// How many; grams for what is sold by weight.
    pub quantite: QuantiteVendue,
    /// Whether it goes back on the shelf. What does not is written off as broken.
    #[serde(default = "oui")]
    #[schema(default = true)]
    pub remise_en_stock: bool,
}

fn oui() -> bool {
    true
}

/// The place of a line in a sale: 1 to 500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 1, maximum = 500)]
pub struct Rang(i32);

impl Rang {
    const MAX: i32 = 500;

    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for Rang {
    type Error = Invalid;

    fn try_from(rang: i64) -> Result<Self, Invalid> {
        match i32::try_from(rang) {
            Ok(rang @ 1..=Self::MAX) => Ok(Rang(rang)),
            _ => Err(Invalid::new(
                format_args!("le rang d'une ligne va de 1 à {}, reçu {rang}", Self::MAX),
                format_args!("the place of a line is 1 to {}, got {rang}", Self::MAX),
            )),
        }
    }
}

/// The lines that come back: each of the sale at most once.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<LigneRendue>")]
pub struct LignesRendues(Vec<LigneRendue>);

impl LignesRendues {
    const MAX: usize = 500;

    pub fn as_slice(&self) -> &[LigneRendue] {
        &self.0
    }
}

impl TryFrom<Vec<LigneRendue>> for LignesRendues {
    type Error = Invalid;

    fn try_from(lignes: Vec<LigneRendue>) -> Result<Self, Invalid> {
        let rangs: BTreeSet<_> = lignes.iter().map(|ligne| ligne.rang).collect();
        if (1..=Self::MAX).contains(&lignes.len()) && rangs.len() == lignes.len() {
            Ok(LignesRendues(lignes))
        } else {
            Err(Invalid::new(
                format_args!(
                    "un retour a de 1 à {} lignes, chacune une fois, reçu {}",
                    Self::MAX,
                    lignes.len()
                ),
                format_args!("a return has 1 to {} lines, each once, got {}", Self::MAX, lignes.len()),
            ))
        }
    }
}
