//! The three capitals that name a place or a category.

use comptoir_types::Invalid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Three capitals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^[A-Z]{3}$", example = "LAV")]
pub struct Sigle(String);

impl Sigle {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Sigle {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        if texte.len() == 3 && texte.bytes().all(|lettre| lettre.is_ascii_uppercase()) {
            Ok(Sigle(texte))
        } else {
            Err(Invalid::new("trois majuscules sans accent, comme LAV", "three capitals, like LAV"))
        }
    }
}

impl From<Sigle> for String {
    fn from(sigle: Sigle) -> String {
        sigle.0
    }
}
