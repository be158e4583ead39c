//! Texts that a person types.

use std::borrow::Cow;
use std::fmt;

use bytes::BytesMut;
use postgres_types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type as OpenApiType};
use utoipa::openapi::{RefOr, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

use crate::Invalid;

/// A text of `MIN` (0 or 1) to `MAX` characters on one line: without control characters (NUL included, which PostgreSQL
/// cannot store), measured as it is sent, then trimmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text<const MIN: usize, const MAX: usize>(String);

impl<const MIN: usize, const MAX: usize> Text<MIN, MAX> {
    /// A longer least length would need another pattern.
    const VIDE: bool = {
        assert!(MIN <= 1);
        MIN == 0
    };

    /// The bare text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MIN: usize, const MAX: usize> TryFrom<String> for Text<MIN, MAX> {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        if text.chars().any(char::is_control) {
            return Err(Invalid::new(
                "un texte sur une ligne, sans caractère de commande",
                "a text on one line, without control characters",
            ));
        }
        let length = text.chars().count();
        let text = text.trim();
        if length > MAX {
            Err(Invalid::new(
                format_args!("un texte de {MIN} à {MAX} caractères, reçu {length}"),
                format_args!("a text of {MIN} to {MAX} characters, got {length}"),
            ))
        } else if text.is_empty() && !Self::VIDE {
            Err(Invalid::new("un texte qui ne soit pas vide", "a text that is not empty"))
        } else {
            Ok(Text(text.to_owned()))
        }
    }
}

/// An e-mail address, in lower case.
///
/// Checked for its shape only (RFC 5321, 4.1.2 and 4.5.3.1, without quoted names and address literals): whether it exists
/// is known by writing to it. A domain in other letters is written in its ASCII form, as mail servers know it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Courriel(String);

impl Courriel {
    const MAX: usize = 254;

    /// What `try_from` takes, but for the length of the name, which the format says.
    const MOTIF: &str = concat!(
        "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*",
        "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$",
    );

    /// The bare address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a name is made of, between its dots.
    fn atext(byte: u8) -> bool {
        byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte)
    }

    /// A part of a domain.
    fn label(label: &str) -> bool {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    }
}

/// Never the address itself: a log line holds no e-mail.
impl fmt::Debug for Courriel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Courriel(…)")
    }
}

impl TryFrom<String> for Courriel {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        let local = |local: &str| {
            local.len() <= 64
                && local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(Courriel::atext))
        };
        let domain = |domain: &str| domain.contains('.') && domain.split('.').all(Courriel::label);
        let shaped = text.split_once('@').is_some_and(|(name, host)| local(name) && domain(host));
        if shaped && text.len() <= Self::MAX {
            Ok(Courriel(text.to_ascii_lowercase()))
        } else {
            Err(Invalid::new(
                "une adresse de courriel sans espace, comme nom@domaine.ca",
                "an e-mail address without spaces, like name@domain.ca",
            ))
        }
    }
}

impl<const MIN: usize, const MAX: usize> From<Text<MIN, MAX>> for String {
    fn from(text: Text<MIN, MAX>) -> String {
        text.0
    }
}

impl From<Courriel> for String {
    fn from(courriel: Courriel) -> String {
        courriel.0
    }
}

impl<const MIN: usize, const MAX: usize> ToSql for Text<MIN, MAX> {
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

impl<'a> FromSql<'a> for Courriel {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Courriel::try_from(<String as FromSql>::from_sql(ty, raw)?)?)
    }

    fn accepts(ty: &Type) -> bool {
        <String as FromSql>::accepts(ty)
    }
}

impl<const MIN: usize, const MAX: usize> PartialSchema for Text<MIN, MAX> {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(OpenApiType::String))
            .min_length((!Self::VIDE).then_some(MIN))
            .max_length(Some(MAX))
            .pattern(Some(if Self::VIDE { LIGNE } else { LIGNE_VISIBLE }))
            .into()
    }
}

/// No control character. Escapes that ECMA-262, Python and Rust read alike, where `\s` and `\p{Cc}` are not.
const LIGNE: &str = r"^[^\u0000-\u001f\u007f-\u009f]*$";

/// The same, with a character that `trim` leaves.
const LIGNE_VISIBLE: &str = concat!(
    r"^[^\u0000-\u001f\u007f-\u009f]*",
    r"[^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]",
    r"[^\u0000-\u001f\u007f-\u009f]*$",
);

/// Named after its bounds, or each would overwrite the others in a description.
impl<const MIN: usize, const MAX: usize> ToSchema for Text<MIN, MAX> {
    fn name() -> Cow<'static, str> {
        format!("Texte{MIN}a{MAX}").into()
    }
}

impl PartialSchema for Courriel {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(OpenApiType::String))
            .format(Some(SchemaFormat::Custom("email".to_owned())))
            .max_length(Some(Self::MAX))
            .pattern(Some(Self::MOTIF))
            .into()
    }
}

impl ToSchema for Courriel {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_measured_in_characters_and_has_no_control_character() {
        assert_eq!(Text::<1, 5>::try_from(" ééé ".to_owned()).unwrap().as_str(), "ééé");
        for refused in ["", "   ", "abcdef", "a     ", "a\0b", "a\nb"] {
            assert!(Text::<1, 5>::try_from(refused.to_owned()).is_err(), "{refused:?}");
        }
    }

    #[test]
    fn an_address_has_the_shape_of_one() {
        assert_eq!(
            Courriel::try_from("Chloe@Client.Example".to_owned()).unwrap().as_str(),
            "chloe@client.example"
        );
        for refused in
            ["", "@", "a@", "@b.ca", "a b@c.ca", " a@b.ca", "a@b", "a@b..ca", "a@b@c.ca", "a\0@b.ca"]
        {
            assert!(Courriel::try_from(refused.to_owned()).is_err(), "{refused:?}");
        }
        assert!(!format!("{:?}", Courriel::try_from("a@b.ca".to_owned()).unwrap()).contains("a@b"));
    }
}
