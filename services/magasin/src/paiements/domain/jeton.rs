//! A card, in the words of the payment provider.

use std::fmt;

use comptoir_types::Invalid;
use serde::Deserialize;
use utoipa::ToSchema;

/// A card, as the payment provider names it to us: 1 to 100 letters, digits, dots, dashes and underscores.
///
/// The simulated provider knows `tok_ok`, `tok_refuse`, `tok_lent`, `tok_panne` and `tok_perdu`.
#[derive(Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, example = "tok_ok", pattern = "^[A-Za-z0-9._-]{1,100}$")]
pub struct JetonCarte(String);

impl JetonCarte {
    /// The bare token, for the provider alone: it is neither stored nor logged.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Never the token.
impl fmt::Debug for JetonCarte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JetonCarte(…)")
    }
}

impl TryFrom<String> for JetonCarte {
    type Error = Invalid;

    /// The refusal does not repeat what came: it may be a card number.
    fn try_from(texte: String) -> Result<Self, Invalid> {
        let permis = |octet: u8| octet.is_ascii_alphanumeric() || b"._-".contains(&octet);
        if (1..=100).contains(&texte.len()) && texte.bytes().all(permis) {
            Ok(JetonCarte(texte))
        } else {
            Err(Invalid::new(
                "le jeton de carte du prestataire : 1 à 100 lettres, chiffres, points et tirets",
                "the provider's card token: 1 to 100 letters, digits, dots and dashes",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_token_is_short_plain_and_never_shown() {
        let jeton = JetonCarte::try_from("tok_ok".to_owned()).unwrap();
        assert_eq!(format!("{jeton:?}"), "JetonCarte(…)");
        for refuse in ["", "4111 1111", "tok\0", "é", &"x".repeat(101)] {
            let refus = JetonCarte::try_from((*refuse).to_owned()).unwrap_err().to_string();
            assert!(refuse.is_empty() || !refus.contains(refuse) || refuse == "é", "{refus}");
        }
    }
}
