//! What is left on a card.

use comptoir_types::{Centimes, NumeroCarte};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a card came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CarteGenre)]
pub enum GenreCarte {
    /// Bought.
    Cadeau,
    /// Given for what came back.
    Avoir,
}

comptoir_types::texte_sql!(GenreCarte: Cadeau = "cadeau", Avoir = "avoir");

/// A card whose balance is asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandeSolde {
    pub numero: NumeroCarte,
}

/// What is left on a card. It never expires.
#[derive(Debug, Serialize, ToSchema)]
pub struct CarteSolde {
    pub genre: GenreCarte,
    /// The last four digits of its number.
    #[schema(example = "4021")]
    pub derniers: String,
    pub solde_cents: Centimes,
}
