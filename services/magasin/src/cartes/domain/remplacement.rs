//! A lost card, and the one that takes its place.

use chrono::{DateTime, Utc};
use comptoir_types::{CarteRemplacementId, Centimes, CompteId, Invalid, LieuId, NumeroCarte, Text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The last four digits of a card, by which people tell it from another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, pattern = "^[0-9]{4}$", example = "4021")]
pub struct DerniersChiffres(String);

impl DerniersChiffres {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for DerniersChiffres {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        if texte.len() == 4 && texte.bytes().all(|octet| octet.is_ascii_digit()) {
            Ok(DerniersChiffres(texte))
        } else {
            Err(Invalid::new("les quatre derniers chiffres d'une carte", "the last four digits of a card"))
        }
    }
}

/// A card that its holder has lost. Both fields stand on the document that proves it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandeRemplacement {
    /// The store that replaces it, whichever sold it.
    pub magasin_id: LieuId,
    /// The number of the receipt of its sale, of the credit note that gave it, or of its last replacement.
    #[schema(example = "LAV-1-42-C3")]
    pub document: Text<1, 40>,
    /// The last four digits of the lost card.
    pub derniers: DerniersChiffres,
}

/// A card that took the place of another.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CarteRemplacee {
    /// The key of the request.
    pub carte_remplacement_id: CarteRemplacementId,
    /// The number of its receipt, by which it is proven when it is lost again.
    #[schema(example = "LAV-1-42-C3-P1")]
    pub document: String,
    /// The number of the new card, shown in this answer alone: a repeat of the request does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "9000000000000001")]
    pub numero: Option<String>,
    /// The last four digits of the new card.
    #[schema(example = "0001")]
    pub derniers: String,
    /// The last four digits of the lost one, which is worth nothing any more.
    #[schema(example = "4021")]
    pub derniers_perdue: String,
    pub magasin_id: LieuId,
    /// What was left on it, and is on the new one.
    pub montant_cents: Centimes,
    /// Who replaced it.
    pub par: CompteId,
    pub le: DateTime<Utc>,
}

impl CarteRemplacee {
    /// The same, with the number, for whoever takes the card.
    #[must_use]
    pub fn montrer(self, numero: &NumeroCarte) -> Self {
        CarteRemplacee { numero: Some(numero.as_str().to_owned()), ..self }
    }
}
