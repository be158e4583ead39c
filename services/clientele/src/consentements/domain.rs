//! What a consent is.

use chrono::{DateTime, Utc};
use comptoir_types::Invalid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::textes;

/// What personal data may be used for, beyond what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Finalite {
    Infolettre,
    /// Audience measurement.
    Mesure,
    /// Suggestions.
    Personnalisation,
}

comptoir_types::texte_sql!(
    Finalite: Infolettre = "infolettre", Mesure = "mesure", Personnalisation = "personnalisation"
);

/// What a client chose, as they read it.
#[derive(Serialize, ToSchema)]
pub struct Choix {
    pub finalite: Finalite,
    /// Refused until they consent.
    pub accorde: bool,
    /// The text that they were shown; none where they never chose.
    pub version_texte: Option<String>,
    /// When they chose.
    pub le: Option<DateTime<Utc>>,
}

/// A choice to be recorded.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauChoix {
    pub finalite: Finalite,
    pub accorde: bool,
    /// The text that the client was shown: the one in force, of `GET /api/confidentialite`.
    pub version_texte: VersionTexte,
}

/// The version of the texts in force.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, example = "2026-11", pattern = "^2026-11$")]
pub struct VersionTexte(String);

impl VersionTexte {
    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for VersionTexte {
    type Error = Invalid;

    fn try_from(version: String) -> Result<Self, Invalid> {
        let en_vigueur = textes::en_vigueur().version;
        if version == en_vigueur {
            return Ok(VersionTexte(version));
        }
        Err(Invalid::new(
            format_args!("la version en vigueur du texte, {en_vigueur} : relisez /api/confidentialite"),
            format_args!("the version of the text in force, {en_vigueur}: read /api/confidentialite again"),
        ))
    }
}

/// A choice as the event `compte.cree` gives it: made under the text in force then.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct ChoixInscription {
    pub finalite: Finalite,
    pub accorde: bool,
}
