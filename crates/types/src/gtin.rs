//! Barcodes.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Invalid;

/// A GTIN of 8, 12, 13 or 14 digits whose check digit is right (GS1 General Specifications, 7.9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, format = "gtin", pattern = "^([0-9]{8}|[0-9]{12,14})$", example = "2000000000015")]
pub struct Gtin(String);

impl Gtin {
    /// Its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Gtin {
    type Error = Invalid;

    fn try_from(code: String) -> Result<Self, Invalid> {
        let digits = code.bytes().all(|digit| digit.is_ascii_digit());
        if !digits || !matches!(code.len(), 8 | 12 | 13 | 14) {
            return Err(Invalid::new(
                "un code-barres a 8, 12, 13 ou 14 chiffres",
                "a barcode has 8, 12, 13 or 14 digits",
            ));
        }
        let weights = [1_u32, 3].into_iter().cycle();
        let sum: u32 =
            code.bytes().rev().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        if sum.is_multiple_of(10) {
            Ok(Gtin(code))
        } else {
            Err(Invalid::new(
                "le chiffre de contrôle du code-barres est faux : lisez-le de nouveau",
                "the barcode's check digit is wrong: scan it again",
            ))
        }
    }
}

impl From<Gtin> for String {
    fn from(gtin: Gtin) -> String {
        gtin.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_checked() {
        for right in ["2000000000015", "96385074", "036000291452", "10614141000415"] {
            assert!(Gtin::try_from(right.to_owned()).is_ok(), "{right}");
        }
        for wrong in ["2000000000016", "123", "200000000001x", " 2000000000015", "", "٢000000000015"] {
            assert!(Gtin::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }
}
