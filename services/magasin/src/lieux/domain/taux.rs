//! The rates of the taxes, from a day on.

use chrono::NaiveDate;
use comptoir_types::{Invalid, Jour};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Rates from a day on, until the next ones.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TauxDuJour {
    /// The first day on which they are in force.
    pub depuis: NaiveDate,
    /// Federal goods and services tax, in thousandths of a percent.
    #[schema(example = 5000)]
    pub tps: i32,
    /// Québec sales tax, in thousandths of a percent.
    #[schema(example = 9975)]
    pub tvq: i32,
}

/// Rates to announce.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauTaux {
    /// The first day on which they are in force: after today.
    pub depuis: Jour,
    pub tps: TauxTaxe,
    pub tvq: TauxTaxe,
}

/// The rate of a tax in thousandths of a percent: 0 to 100,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 0, maximum = 100_000, example = 9975)]
pub struct TauxTaxe(i32);

impl TauxTaxe {
    const MAX: i32 = 100_000;

    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for TauxTaxe {
    type Error = Invalid;

    fn try_from(taux: i64) -> Result<Self, Invalid> {
        match i32::try_from(taux) {
            Ok(juste @ 0..=Self::MAX) => Ok(TauxTaxe(juste)),
            _ => Err(Invalid::new(
                format_args!("un taux de 0 à {} millièmes de pour cent, reçu {taux}", Self::MAX),
                format_args!("a rate of 0 to {} thousandths of a percent, got {taux}", Self::MAX),
            )),
        }
    }
}
