//! The number of a gift card or of a store credit.

use std::fmt;

use serde::Deserialize;
use utoipa::ToSchema;

use crate::Invalid;

/// Sixteen digits, the first a 9, the last a check digit (Luhn): who knows it holds the money.
///
/// The first digit keeps bank cards apart (ISO/IEC 7812 leaves 9 to national use): one sent by mistake is refused.
#[derive(Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, format = "carte", pattern = "^9[0-9]{15}$", example = "9000000000000001")]
pub struct NumeroCarte(String);

impl NumeroCarte {
    const LONGUEUR: usize = 16;

    /// The number that these random bits make: fourteen digits of them, and the check digit.
    pub fn neuf(alea: u64) -> Self {
        let chiffres = format!("9{:014}", alea % 100_000_000_000_000);
        let controle = (10 - luhn(&format!("{chiffres}0")) % 10) % 10;
        NumeroCarte(format!("{chiffres}{controle}"))
    }

    /// All of it, for its digest and for whoever it is made for: it is neither stored nor logged.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its last four digits, by which people tell cards apart.
    pub fn derniers(&self) -> &str {
        self.0.get(Self::LONGUEUR - 4..).unwrap_or_default()
    }
}

/// The sum of Luhn (ISO/IEC 7812-1, annex B): a multiple of ten where the check digit is right.
fn luhn(chiffres: &str) -> u32 {
    let somme = |(rang, octet): (usize, u8)| {
        let chiffre = u32::from(octet - b'0') << (rang % 2);
        chiffre / 10 + chiffre % 10
    };
    chiffres.bytes().rev().enumerate().map(somme).sum()
}

/// Never the number.
impl fmt::Debug for NumeroCarte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NumeroCarte(…{})", self.derniers())
    }
}

impl TryFrom<String> for NumeroCarte {
    type Error = Invalid;

    /// The refusal does not repeat what came.
    fn try_from(texte: String) -> Result<Self, Invalid> {
        let chiffres = texte.len() == Self::LONGUEUR && texte.bytes().all(|octet| octet.is_ascii_digit());
        if !chiffres || !texte.starts_with('9') {
            Err(Invalid::new(
                "un numéro de carte a 16 chiffres, dont le premier est 9",
                "a card number has 16 digits, of which the first is 9",
            ))
        } else if luhn(&texte).is_multiple_of(10) {
            Ok(NumeroCarte(texte))
        } else {
            Err(Invalid::new(
                "le chiffre de contrôle de la carte est faux : lisez-la de nouveau",
                "the card's check digit is wrong: read it again",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lire(texte: &str) -> Result<NumeroCarte, Invalid> {
        NumeroCarte::try_from(texte.to_owned())
    }

    /// 4111 1111 1111 1111 is the number that card schemes publish for tests: its sum is right, its first digit is not.
    #[test]
    fn a_number_has_its_check_digit_and_is_no_bank_card() {
        assert_eq!(luhn("4111111111111111") % 10, 0);
        assert!(lire("9000000000000001").is_ok());
        for refuse in [
            "4111111111111111",
            "9000000000000002",
            "",
            "900000000000001",
            "9 00000000000001",
            "٩000000000000001",
        ] {
            assert!(lire(refuse).is_err(), "{refuse}");
        }
        assert_eq!(format!("{:?}", lire("9000000000000001").unwrap()), "NumeroCarte(…0001)");
    }

    proptest! {
        #[test]
        fn what_is_made_is_read_and_one_wrong_digit_is_not(alea in any::<u64>(), rang in 1_usize..16, ajout in 1_u8..10) {
            let numero = NumeroCarte::neuf(alea);
            prop_assert_eq!(lire(numero.as_str()).unwrap(), numero.clone());
            let mut octets = numero.as_str().as_bytes().to_vec();
            octets[rang] = b'0' + (octets[rang] - b'0' + ajout) % 10;
            prop_assert!(lire(std::str::from_utf8(&octets).unwrap()).is_err());
        }
    }
}
