//! The cash that a drawer opens with.

use comptoir_types::{Centimes, Invalid};
use serde::Deserialize;
use utoipa::ToSchema;

/// The cash that a drawer opens with: 0 to 10,000.00 $, in coins and notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 0, maximum = 1_000_000, multiple_of = 5, example = 20000)]
pub struct Fond(Centimes);

impl Fond {
    const MAX: i64 = 1_000_000;

    pub const fn get(self) -> Centimes {
        self.0
    }
}

impl TryFrom<i64> for Fond {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        let fond = Centimes::new(cents);
        if (0..=Self::MAX).contains(&cents) && fond.payable_en_especes() {
            Ok(Fond(fond))
        } else {
            Err(Invalid::new(
                format_args!("un fond va de 0 à {} cents, par multiples de 5, reçu {cents}", Self::MAX),
                format_args!("a float is 0 to {} cents, in multiples of 5, got {cents}", Self::MAX),
            ))
        }
    }
}
