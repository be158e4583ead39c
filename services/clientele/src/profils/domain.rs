//! What a profile is, and what its owner may change of it.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, Langue, Telephone, Text, present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::consentements::domain::ChoixInscription;

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
    /// What they consented to.
    #[serde(default)]
    pub consentements: Vec<ChoixInscription>,
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

#[cfg(test)]
mod tests {
    use super::*;

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
