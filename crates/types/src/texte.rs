//! Texts that a person types.

use std::borrow::Cow;
use std::fmt;

use bytes::BytesMut;
use postgres_types::{IsNull, ToSql, Type, to_sql_checked};
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type as OpenApiType};
use utoipa::openapi::{RefOr, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

use crate::Refus;

/// A text of `MIN` to `MAX` characters on one line: trimmed, without control characters (NUL included, which
/// PostgreSQL cannot store).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Texte<const MIN: usize, const MAX: usize>(String);

impl<const MIN: usize, const MAX: usize> Texte<MIN, MAX> {
    /// The bare text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MIN: usize, const MAX: usize> TryFrom<String> for Texte<MIN, MAX> {
    type Error = Refus;

    fn try_from(text: String) -> Result<Self, Refus> {
        if text.chars().any(char::is_control) {
            return Err(Refus::new(
                "un texte sur une ligne, sans caractère de commande",
                "a text on one line, without control characters",
            ));
        }
        let text = text.trim();
        let length = text.chars().count();
        if (MIN..=MAX).contains(&length) {
            Ok(Texte(text.to_owned()))
        } else {
            Err(Refus::new(
                format_args!("un texte de {MIN} à {MAX} caractères, reçu {length}"),
                format_args!("a text of {MIN} to {MAX} characters, got {length}"),
            ))
        }
    }
}

/// An e-mail address, in lower case.
///
/// Checked for its shape only (one `@`, a dotted domain, no spaces, at most 254 characters, RFC 5321 4.5.3.1):
/// whether it exists is known by writing to it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Courriel(String);

impl Courriel {
    /// The bare address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Never the address itself: a log line holds no e-mail.
impl fmt::Debug for Courriel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Courriel(…)")
    }
}

impl TryFrom<String> for Courriel {
    type Error = Refus;

    fn try_from(text: String) -> Result<Self, Refus> {
        let courriel = text.trim().to_lowercase();
        let shaped = courriel.split_once('@').is_some_and(|(local, domain)| {
            (1..=64).contains(&local.len())
                && domain.split('.').count() >= 2
                && domain
                    .split('.')
                    .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'))
                && local.chars().all(|c| !c.is_whitespace() && !c.is_control())
        });
        if shaped && courriel.len() <= 254 {
            Ok(Courriel(courriel))
        } else {
            Err(Refus::new(
                "une adresse de courriel, comme nom@domaine.ca",
                "an e-mail address, like name@domain.ca",
            ))
        }
    }
}

impl<const MIN: usize, const MAX: usize> From<Texte<MIN, MAX>> for String {
    fn from(text: Texte<MIN, MAX>) -> String {
        text.0
    }
}

impl From<Courriel> for String {
    fn from(courriel: Courriel) -> String {
        courriel.0
    }
}

impl<const MIN: usize, const MAX: usize> ToSql for Texte<MIN, MAX> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        self.0.to_sql(ty, out)
    }

    fn accepts(ty: &Type) -> bool {
        <String as ToSql>::accepts(ty)
    }

    to_sql_checked!();
}

impl ToSql for Courriel {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        self.0.to_sql(ty, out)
    }

    fn accepts(ty: &Type) -> bool {
        <String as ToSql>::accepts(ty)
    }

    to_sql_checked!();
}

impl<const MIN: usize, const MAX: usize> PartialSchema for Texte<MIN, MAX> {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(OpenApiType::String))
            .min_length(Some(MIN))
            .max_length(Some(MAX))
            .into()
    }
}

/// Named after its bounds, or each would overwrite the others in a description.
impl<const MIN: usize, const MAX: usize> ToSchema for Texte<MIN, MAX> {
    fn name() -> Cow<'static, str> {
        format!("Texte{MIN}a{MAX}").into()
    }
}

impl PartialSchema for Courriel {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(OpenApiType::String))
            .format(Some(SchemaFormat::Custom("email".to_owned())))
            .max_length(Some(254))
            .into()
    }
}

impl ToSchema for Courriel {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_measured_in_characters_and_has_no_control_character() {
        assert_eq!(Texte::<1, 5>::try_from("  éééé ".to_owned()).unwrap().as_str(), "éééé");
        for refused in ["", "   ", "abcdef", "a\0b", "a\nb"] {
            assert!(Texte::<1, 5>::try_from(refused.to_owned()).is_err(), "{refused:?}");
        }
    }

    #[test]
    fn an_address_has_the_shape_of_one() {
        assert_eq!(
            Courriel::try_from(" Chloe@Client.Example ".to_owned()).unwrap().as_str(),
            "chloe@client.example"
        );
        for refused in ["", "@", "a@", "@b.ca", "a b@c.ca", "a@b", "a@b..ca", "a@b@c.ca", "a\0@b.ca"] {
            assert!(Courriel::try_from(refused.to_owned()).is_err(), "{refused:?}");
        }
        assert!(!format!("{:?}", Courriel::try_from("a@b.ca".to_owned()).unwrap()).contains("a@b"));
    }
}
