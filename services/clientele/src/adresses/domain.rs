//! What an address is.

use comptoir_types::{AdresseId, CodePostal, Province, Text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = GenreAdresse)]
pub enum Genre {
    /// Where goods go.
    Livraison,
    /// Where bills go.
    Facturation,
}

comptoir_types::texte_sql!(Genre: Livraison = "livraison", Facturation = "facturation");

/// An address, as its client reads it.
#[derive(Serialize, ToSchema)]
#[schema(as = AdresseClient)]
pub struct Adresse {
    pub adresse_id: AdresseId,
    pub genre: Genre,
    /// Who receives.
    pub destinataire: String,
    /// Number and street.
    pub ligne1: String,
    /// Apartment, floor.
    pub ligne2: Option<String>,
    pub ville: String,
    /// Two letters.
    pub province: String,
    /// Six characters, without space.
    #[schema(example = "H2J2K1")]
    pub code_postal: String,
    /// Whether it is the one to propose first, of its kind.
    pub defaut: bool,
    /// Its version: the `ETag`.
    pub version: i32,
}

/// An address as it is written.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelleAdresse {
    pub genre: Genre,
    /// Who receives.
    pub destinataire: Text<1, 100>,
    /// Number and street.
    pub ligne1: Text<1, 100>,
    /// Apartment, floor.
    pub ligne2: Option<Text<1, 100>>,
    pub ville: Text<1, 80>,
    /// A province or territory, by its two letters.
    pub province: Province,
    /// Postal code, as `H2J 2K1` or `H2J2K1`.
    pub code_postal: CodePostal,
    /// Whether it is the one to propose first; the one before it is not any more.
    #[serde(default)]
    pub defaut: bool,
}
