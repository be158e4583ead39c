//! The parts of a Canadian address that have a form.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Invalid;

/// A province or territory by its two letters, kept in capitals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, example = "QC", pattern = "^[A-Za-z]{2}$")]
pub struct Province(String);

/// A postal code as Canada Post gives them, with or without its space, kept as `H2J2K1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(
    value_type = String,
    example = "H2J 2K1",
    pattern = "^[ABCEGHJ-NPRSTVXYabceghj-nprstvxy][0-9][ABCEGHJ-NPRSTV-Zabceghj-nprstv-z] ?[0-9][ABCEGHJ-NPRSTV-Zabceghj-nprstv-z][0-9]$"
)]
pub struct CodePostal(String);

impl Province {
    /// Its two capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl CodePostal {
    /// Its six characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Province {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        if texte.len() == 2 && texte.bytes().all(|lettre| lettre.is_ascii_alphabetic()) {
            Ok(Province(texte.to_ascii_uppercase()))
        } else {
            Err(Invalid::new(
                "les deux lettres d'une province, comme QC",
                "the two letters of a province, like QC",
            ))
        }
    }
}

impl TryFrom<String> for CodePostal {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        let code = match texte.split_once(' ') {
            Some((region, unite)) if region.len() == 3 => format!("{region}{unite}"),
            _ => texte,
        }
        .to_ascii_uppercase();
        let premiere = "ABCEGHJKLMNPRSTVXY";
        let suivante = "ABCEGHJKLMNPRSTVWXYZ";
        let attendus = [premiere, CHIFFRES, suivante, CHIFFRES, suivante, CHIFFRES];
        let juste = code.chars().count() == attendus.len()
            && code.chars().zip(attendus).all(|(caractere, permis)| permis.contains(caractere));
        if juste {
            Ok(CodePostal(code))
        } else {
            Err(Invalid::new(
                "un code postal canadien, comme H2J 2K1",
                "a Canadian postal code, like H2J 2K1",
            ))
        }
    }
}

impl From<Province> for String {
    fn from(province: Province) -> String {
        province.0
    }
}

impl From<CodePostal> for String {
    fn from(code: CodePostal) -> String {
        code.0
    }
}

const CHIFFRES: &str = "0123456789";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postal_code_is_kept_one_way() {
        for ecrit in ["H2J2K1", "h2j 2k1"] {
            assert_eq!(CodePostal::try_from(ecrit.to_owned()).unwrap().as_str(), "H2J2K1", "{ecrit}");
        }
        for faux in [
            "D2J2K1", "W2J2K1", "H2O2K1", "HHJ2K1", "H2J-2K", "H2J2K", " H2J 2K1", "H2J  2K1", "H2 J2K1",
            "H2J2Ké",
        ] {
            assert!(CodePostal::try_from(faux.to_owned()).is_err(), "{faux}");
        }
        assert_eq!(Province::try_from("qc".to_owned()).unwrap().as_str(), "QC");
    }
}
