//! What a cashier types at a till.

use std::fmt;

use comptoir_types::Invalid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A staff number: a letter and four digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^[A-Z][0-9]{4}$", example = "E0001")]
pub struct Matricule(String);

impl Matricule {
    /// The bare text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Matricule {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        match texte.as_bytes() {
            [b'A'..=b'Z', chiffres @ ..]
                if chiffres.len() == 4 && chiffres.iter().all(u8::is_ascii_digit) =>
            {
                Ok(Matricule(texte))
            }
            _ => Err(Invalid::new(
                "un matricule, une lettre majuscule et quatre chiffres comme E0001",
                "a staff number, a capital letter and four digits like E0001",
            )),
        }
    }
}

impl From<Matricule> for String {
    fn from(matricule: Matricule) -> String {
        matricule.0
    }
}

/// A PIN: 4 to 6 digits. Whether it is easily guessed is asked when one is chosen: [`Nip::choisi`].
#[derive(Clone, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, format = "password", pattern = "^[0-9]{4,6}$")]
pub struct Nip(String);

impl Nip {
    /// Whether nobody would try this one first.
    ///
    /// # Errors
    /// Digits that are all equal, or that run up or down by one.
    pub fn choisi(&self) -> Result<(), Invalid> {
        let pas: Vec<i16> =
            self.0.as_bytes().windows(2).map(|paire| i16::from(paire[1]) - i16::from(paire[0])).collect();
        if [-1, 0, 1].iter().any(|un| pas.iter().all(|pas| pas == un)) {
            Err(Invalid::new(
                "un NIP dont les chiffres ne sont ni tous égaux ni à la suite",
                "a PIN whose digits are neither all equal nor in a row",
            ))
        } else {
            Ok(())
        }
    }
}

impl AsRef<str> for Nip {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Nip {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        if (4..=6).contains(&texte.len()) && texte.bytes().all(|octet| octet.is_ascii_digit()) {
            Ok(Nip(texte))
        } else {
            Err(Invalid::new("un NIP de 4 à 6 chiffres", "a PIN of 4 to 6 digits"))
        }
    }
}

/// Never the PIN.
impl fmt::Debug for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nip(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_has_digits_that_are_neither_equal_nor_running() {
        let nip = |texte: &str| Nip::try_from(texte.to_owned());
        for bon in ["4826", "73915", "000001", "1243", "1123", "9890", "1357", "901234"] {
            assert!(nip(bon).unwrap().choisi().is_ok(), "{bon}");
        }
        for facile in ["0000", "99999", "111111", "1234", "0123", "456789", "4321", "987654", "3210"] {
            assert!(nip(facile).unwrap().choisi().is_err(), "{facile}");
        }
        for faux in ["", "123", "1234567", "12a4", "١٢٣٤", " 4826", "4826\n"] {
            assert!(nip(faux).is_err(), "{faux:?}");
        }
        assert_eq!(format!("{:?}", nip("4826").unwrap()), "Nip(…)");
    }

    #[test]
    fn a_matricule_is_a_capital_letter_and_four_digits() {
        let matricule = |texte: &str| Matricule::try_from(texte.to_owned());
        assert_eq!(matricule("E0001").unwrap().as_str(), "E0001");
        for faux in ["", "E", "e0001", "E001", "E00001", "É0001", "E000x", " E0001"] {
            assert!(matricule(faux).is_err(), "{faux:?}");
        }
    }
}
