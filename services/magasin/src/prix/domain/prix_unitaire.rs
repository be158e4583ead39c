//! What 100 g, 100 ml or one article of a pack cost.

use comptoir_types::{Centimes, Unite};
use serde::Serialize;
use utoipa::ToSchema;

use crate::produits::domain::Mesure;

/// What a unit price is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub enum MesureUnitaire {
    /// For 100 g.
    #[serde(rename = "100 g")]
    Grammes,
    /// For 100 ml.
    #[serde(rename = "100 ml")]
    Millilitres,
    /// For one article of a pack.
    #[serde(rename = "unite")]
    Unite,
}

impl MesureUnitaire {
    /// As a label writes it.
    pub const fn libelle(self) -> &'static str {
        match self {
            MesureUnitaire::Grammes => "100 g",
            MesureUnitaire::Millilitres => "100 ml",
            MesureUnitaire::Unite => "unité / each",
        }
    }
}

/// What a measure of a product costs, so that sizes can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct PrixUnitaire {
    /// Half a cent up.
    #[schema(example = 92)]
    pub prix_cents: Centimes,
    pub par: MesureUnitaire,
}

impl PrixUnitaire {
    /// Of an article at this price, which holds so much; of what is weighed, whose price is for a kilogram. None where
    /// it is not known how much the article holds.
    pub fn de(unite: Unite, prix: Centimes, contenu: Option<(i32, Mesure)>) -> Option<Self> {
        let (contenance, mesure) = match unite {
            Unite::Gramme => (1000, Mesure::G),
            Unite::Piece => contenu?,
        };
        let (par, combien) = match mesure {
            Mesure::G => (MesureUnitaire::Grammes, 100),
            Mesure::Ml => (MesureUnitaire::Millilitres, 100),
            Mesure::Unite => (MesureUnitaire::Unite, 1),
        };
        let contenance = i64::from(contenance);
        let cents = (2 * prix.get() * combien + contenance).checked_div(2 * contenance)?;
        Some(PrixUnitaire { prix_cents: Centimes::new(cents), par })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_compared_by_a_hundred_grams_a_hundred_millilitres_or_one() {
        let de = |unite, prix, contenu| {
            PrixUnitaire::de(unite, Centimes::new(prix), contenu)
                .map(|prix| (prix.prix_cents.get(), prix.par.libelle()))
        };
        assert_eq!(de(Unite::Piece, 499, Some((540, Mesure::Ml))), Some((92, "100 ml")));
        assert_eq!(de(Unite::Piece, 649, Some((2500, Mesure::G))), Some((26, "100 g")));
        assert_eq!(de(Unite::Piece, 500, Some((12, Mesure::Unite))), Some((42, "unité / each")));
        // Half a cent goes up.
        assert_eq!(de(Unite::Piece, 1, Some((200, Mesure::G))), Some((1, "100 g")));
        assert_eq!(de(Unite::Gramme, 2199, None), Some((220, "100 g")));
        assert_eq!(de(Unite::Gramme, 2194, Some((540, Mesure::Ml))), Some((219, "100 g")));
        assert_eq!(de(Unite::Piece, 499, None), None);
        assert_eq!(de(Unite::Piece, 10_000_000, Some((1, Mesure::G))), Some((1_000_000_000, "100 g")));
    }
}
