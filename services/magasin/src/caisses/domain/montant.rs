//! Amounts that a person types at a till.

use comptoir_types::{Centimes, Invalid, Text};
use serde::Deserialize;
use utoipa::ToSchema;

/// The terminal's reference of a card payment.
pub type Reference = Text<1, 64>;

/// An amount of 0 to 10,000,000.00 $.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 0, maximum = 1_000_000_000, example = 1149)]
pub struct Montant(Centimes);

impl Montant {
    pub const fn get(self) -> Centimes {
        self.0
    }
}

impl TryFrom<i64> for Montant {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        let max = Centimes::MAX.get();
        if (0..=max).contains(&cents) {
            Ok(Montant(Centimes::new(cents)))
        } else {
            Err(Invalid::new(
                format_args!("un montant va de 0 à {max} cents, reçu {cents}"),
                format_args!("an amount is 0 to {max} cents, got {cents}"),
            ))
        }
    }
}
