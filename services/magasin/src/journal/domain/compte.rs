//! The accounts that the journal writes to.

use comptoir_types::{Invalid, Text};
use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The number of an account in the books of the chain: 3 to 10 digits.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSql, FromSql, ToSchema)]
#[serde(try_from = "String")]
#[postgres(transparent)]
#[schema(value_type = String, pattern = "^[0-9]{3,10}$", example = "4010")]
pub struct NumeroCompte(String);

impl TryFrom<String> for NumeroCompte {
    type Error = Invalid;

    fn try_from(numero: String) -> Result<Self, Invalid> {
        if (3..=10).contains(&numero.len()) && numero.bytes().all(|octet| octet.is_ascii_digit()) {
            Ok(NumeroCompte(numero))
        } else {
            Err(Invalid::new(
                "un numéro de compte a de 3 à 10 chiffres",
                "an account number has 3 to 10 digits",
            ))
        }
    }
}

/// Which account, by our own word for it: 1 to 40 letters and underscores.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSql, FromSql, ToSchema)]
#[serde(try_from = "String")]
#[postgres(transparent)]
#[schema(value_type = String, pattern = "^[a-z_]{1,40}$", example = "ventes_taxable")]
pub struct CleCompte(String);

impl TryFrom<String> for CleCompte {
    type Error = Invalid;

    fn try_from(cle: String) -> Result<Self, Invalid> {
        let permis = |octet: u8| octet.is_ascii_lowercase() || octet == b'_';
        if (1..=40).contains(&cle.len()) && cle.bytes().all(permis) {
            Ok(CleCompte(cle))
        } else {
            Err(Invalid::new(
                "un compte se nomme par 1 à 40 lettres minuscules, comme ventes_taxable",
                "an account is named by 1 to 40 lower-case letters, as ventes_taxable",
            ))
        }
    }
}

/// An account.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CompteComptable)]
pub struct Compte {
    /// Our own word for it, which never changes.
    #[schema(example = "ventes_taxable")]
    pub cle: String,
    /// Its number in the books of the chain.
    #[schema(example = "4010")]
    pub numero: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// Its version: the `ETag`.
    pub version: i32,
}

/// An account as head office wants it, for days that are closed from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CompteModification)]
pub struct ModificationCompte {
    pub numero: NumeroCompte,
    #[schema(example = "Ventes taxables")]
    pub nom_fr: Text<1, 80>,
    #[schema(example = "Taxable sales")]
    pub nom_en: Text<1, 80>,
}
