//! Telephone numbers.

use std::fmt;

use serde::Deserialize;
use utoipa::ToSchema;

use crate::Invalid;

/// A telephone of North America: `+1` and ten digits.
#[derive(Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, example = "+15145550123", pattern = r"^\+1[0-9]{10}$")]
pub struct Telephone(String);

impl Telephone {
    /// `+1` and its digits.
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
}
