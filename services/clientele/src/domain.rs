//! What a profile is, and what its owner may change of it.

use std::fmt;

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, Invalid, Langue, Text};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

/// A client, as the client reads it.
#[derive(Clone, Serialize, ToSchema)]
pub struct Client {
    /// Their account.
    pub client_id: CompteId,
    pub prenom: Option<String>,
    pub nom: Option<String>,
    /// Where to write: that of the account.
    pub courriel: Option<String>,
    /// `+1` and ten digits.
    #[schema(example = "+15145550123")]
    pub telephone: Option<String>,
    /// The language of what is written to them.
    pub langue: Langue,
    /// `actif`, or `efface` once forgotten at their request.
    #[schema(value_type = String)]
    pub etat: Etat,
    /// Its version: the `ETag`.
    pub version: i32,
    /// When the account was made.
    pub cree_le: DateTime<Utc>,
    /// When the profile last changed.
    pub modifie_le: DateTime<Utc>,
}

/// Whether a client is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Etat {
    Actif,
    /// Forgotten at their request.
    Efface,
}

comptoir_types::texte_sql!(Etat: Actif = "actif", Efface = "efface");

/// A profile as the event `compte.cree` gives it. Read as it comes: `authentification` has checked it.
#[derive(Clone, Deserialize)]
pub struct NouveauProfil {
    pub prenom: String,
    pub nom: String,
    /// Where to write.
    pub courriel: String,
    /// The language chosen.
    #[serde(default)]
    pub langue: Langue,
}

/// A change of a profile. What is absent stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Modification {
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub prenom: Option<Text<1, 100>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub nom: Option<Text<1, 100>>,
    /// Telephone; null clears it.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Telephone>)]
    pub telephone: Option<Option<Telephone>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Langue)]
    pub langue: Option<Langue>,
}

/// Tells null, which only `telephone` takes, from absent.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// A telephone of North America: `+1` and ten digits.
#[derive(Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, example = "+15145550123", pattern = r"^\+1[0-9]{10}$")]
pub struct Telephone(String);

impl Telephone {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Never the number: it says who somebody is.
impl fmt::Debug for Telephone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Telephone(…)")
    }
}

impl TryFrom<String> for Telephone {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        let chiffres = texte.strip_prefix("+1").unwrap_or_default();
        if chiffres.len() == 10 && chiffres.bytes().all(|chiffre| chiffre.is_ascii_digit()) {
            Ok(Telephone(texte))
        } else {
            Err(Invalid::new(
                "« +1 » et dix chiffres, comme +15145550123",
                "\"+1\" and ten digits, like +15145550123",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_plus_one_and_ten_digits() {
        assert_eq!(Telephone::try_from("+15145550123".to_owned()).unwrap().as_str(), "+15145550123");
        for faux in [
            "",
            "+1514555012",
            "+151455501234",
            "5145550123",
            "+33145550123",
            "+1514555012é",
            "+1514555012\0",
        ] {
            assert!(Telephone::try_from(faux.to_owned()).is_err(), "{faux:?}");
        }
    }

    #[test]
    fn null_clears_a_telephone_and_nothing_else() {
        let lire = |json: &str| serde_json::from_str::<Modification>(json);
        assert!(lire("{}").unwrap().telephone.is_none());
        assert_eq!(lire(r#"{"telephone": null}"#).unwrap().telephone, Some(None));
        for champ in ["prenom", "nom", "langue"] {
            assert!(lire(&format!(r#"{{"{champ}": null}}"#)).is_err(), "{champ}");
        }
        let publie = serde_json::to_value(<Modification as utoipa::PartialSchema>::schema()).unwrap();
        for (champ, schema) in publie["properties"].as_object().unwrap() {
            assert_eq!(schema.to_string().contains(r#""null""#), champ == "telephone", "{champ}: {schema}");
        }
        assert!(publie["required"].is_null(), "{publie}");
    }
}
