//! Values that head office gives a product.

use std::collections::BTreeSet;

use comptoir_types::{Centimes, Gtin, Invalid};
use serde::Deserialize;
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{KnownFormat, RefOr, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

/// A price: 0.01 to 100,000.00 $.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 1, maximum = 10_000_000, example = 174)]
pub struct Prix(Centimes);

/// What a product costs us: 0 to 100,000.00 $.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 0, maximum = 10_000_000, example = 100)]
pub struct Cout(Centimes);

/// How much one article holds: 1 to 1,000,000 of its measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 1, maximum = 1_000_000, example = 540)]
pub struct Contenance(i32);

/// How many articles a barcode stands for: 1 to 1,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 1, maximum = 1000, example = 6)]
pub struct ArticlesDuCode(i32);

/// The largest price or cost of one.
const MAX: i64 = 10_000_000;

impl Prix {
    pub const fn get(self) -> Centimes {
        self.0
    }
}

impl Cout {
    pub const fn get(self) -> Centimes {
        self.0
    }
}

impl Contenance {
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl ArticlesDuCode {
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for Prix {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        if (1..=MAX).contains(&cents) {
            Ok(Prix(Centimes::new(cents)))
        } else {
            Err(Invalid::new(
                format_args!("un prix va de 1 à {MAX} cents, reçu {cents}"),
                format_args!("a price is 1 to {MAX} cents, got {cents}"),
            ))
        }
    }
}

impl TryFrom<i64> for Cout {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        if (0..=MAX).contains(&cents) {
            Ok(Cout(Centimes::new(cents)))
        } else {
            Err(Invalid::new(
                format_args!("un coût va de 0 à {MAX} cents, reçu {cents}"),
                format_args!("a cost is 0 to {MAX} cents, got {cents}"),
            ))
        }
    }
}

impl TryFrom<i64> for Contenance {
    type Error = Invalid;

    fn try_from(nombre: i64) -> Result<Self, Invalid> {
        match i32::try_from(nombre) {
            Ok(juste @ 1..=1_000_000) => Ok(Contenance(juste)),
            _ => Err(Invalid::new(
                format_args!("une contenance va de 1 à 1000000, reçu {nombre}"),
                format_args!("what an article holds is 1 to 1000000, got {nombre}"),
            )),
        }
    }
}

impl TryFrom<i64> for ArticlesDuCode {
    type Error = Invalid;

    fn try_from(nombre: i64) -> Result<Self, Invalid> {
        match i32::try_from(nombre) {
            Ok(juste @ 1..=1000) => Ok(ArticlesDuCode(juste)),
            _ => Err(Invalid::new(
                format_args!("un code-barres vaut de 1 à 1000 articles, reçu {nombre}"),
                format_args!("a barcode stands for 1 to 1000 articles, got {nombre}"),
            )),
        }
    }
}

/// The deposit on the container of one: none, 10 or 25 cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct Consigne(Centimes);

impl Consigne {
    const VALEURS: [i64; 3] = [0, 10, 25];

    pub const fn get(self) -> Centimes {
        self.0
    }
}

impl TryFrom<i64> for Consigne {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        if Self::VALEURS.contains(&cents) {
            Ok(Consigne(Centimes::new(cents)))
        } else {
            Err(Invalid::new(
                format_args!("une consigne est de 0, de 10 ou de 25 cents, reçu {cents}"),
                format_args!("a deposit is 0, 10 or 25 cents, got {cents}"),
            ))
        }
    }
}

/// Its three values: whatever lies between is not among them.
impl PartialSchema for Consigne {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Integer))
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
            .description(Some("The deposit on the container of one: none, 10 or 25 cents."))
            .enum_values(Some(Self::VALEURS))
            .into()
    }
}

impl ToSchema for Consigne {}

/// The five digits by which scales know a product.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, pattern = "^[0-9]{5}$", example = "00017")]
pub struct Plu(String);

impl Plu {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Plu {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        if texte.len() == 5 && texte.bytes().all(|chiffre| chiffre.is_ascii_digit()) {
            Ok(Plu(texte))
        } else {
            Err(Invalid::new("un numéro de balance a cinq chiffres", "a PLU has five digits"))
        }
    }
}

/// A barcode to give a product.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauCode {
    pub gtin: Gtin,
    /// How many articles: 6 for a pack of six.
    #[serde(default = "un")]
    #[schema(default = 1)]
    pub quantite: ArticlesDuCode,
}

fn un() -> ArticlesDuCode {
    ArticlesDuCode(1)
}

/// The barcodes of a product: at most 50, each once.
#[derive(Debug, Default, Deserialize)]
#[serde(try_from = "Vec<NouveauCode>")]
pub struct Codes(Vec<NouveauCode>);

impl Codes {
    const MAX: usize = 50;

    /// Their digits.
    pub fn gtins(&self) -> Vec<&str> {
        self.0.iter().map(|code| code.gtin.as_str()).collect()
    }

    /// How many articles each stands for.
    pub fn quantites(&self) -> Vec<i32> {
        self.0.iter().map(|code| code.quantite.get()).collect()
    }
}

impl TryFrom<Vec<NouveauCode>> for Codes {
    type Error = Invalid;

    fn try_from(codes: Vec<NouveauCode>) -> Result<Self, Invalid> {
        let distincts: BTreeSet<_> = codes.iter().map(|code| code.gtin.as_str()).collect();
        if codes.len() <= Self::MAX && distincts.len() == codes.len() {
            Ok(Codes(codes))
        } else {
            Err(Invalid::new(
                format_args!("au plus {} codes-barres, chacun une fois, reçu {}", Self::MAX, codes.len()),
                format_args!("at most {} barcodes, each once, got {}", Self::MAX, codes.len()),
            ))
        }
    }
}
