//! Places in what is only ever appended to.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::Invalid;

/// A place in a feed or in a chain, where the first is 1: 0 stands before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 0, maximum = 9_007_199_254_740_991_i64)]
pub struct Position(i64);

impl Position {
    /// What every reader of JSON holds exactly.
    const MAX: i64 = 9_007_199_254_740_991;

    /// The bare number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for Position {
    type Error = Invalid;

    fn try_from(position: i64) -> Result<Self, Invalid> {
        if (0..=Self::MAX).contains(&position) {
            Ok(Position(position))
        } else {
            Err(Invalid::new(
                format_args!("une position de 0 à {}, reçu {position}", Self::MAX),
                format_args!("a position of 0 to {}, got {position}", Self::MAX),
            ))
        }
    }
}
