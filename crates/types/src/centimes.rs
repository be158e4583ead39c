//! Money.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An amount of Canadian dollars in whole cents. May be negative (a rounding, a difference).
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ToSql,
    FromSql,
    ToSchema,
)]
#[serde(transparent)]
#[postgres(transparent)]
#[schema(example = 1149)]
pub struct Centimes(i64);

impl Centimes {
    /// No money.
    pub const ZERO: Centimes = Centimes(0);

    /// The largest amount that a person may send: ten million dollars. Sums of 500 such lines stay far
    /// inside 64 bits, also once multiplied by a tax rate.
    pub const MAX: Centimes = Centimes(1_000_000_000);

    /// An amount of that many cents.
    pub const fn new(cents: i64) -> Self {
        Centimes(cents)
    }

    /// How many cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The amount to hand over or receive in coins and notes: rounded to the nearest 5 cents.
    ///
    /// One and two cents go down, three and four go up (Royal Canadian Mint, «Rounding», since 2013-02-04).
    /// Only the cash part of an invoice is rounded, after taxes.
    pub const fn arrondi_especes(self) -> Self {
        Centimes((self.0 + 2).div_euclid(5) * 5)
    }

    /// This share of it, half a cent up; nothing of nothing.
    pub fn prorata(self, part: i64, tout: i64) -> Self {
        let (montant, part, tout) = (i128::from(self.0), i128::from(part), i128::from(tout));
        let cents = (2 * montant * part + tout).checked_div(2 * tout).unwrap_or_default();
        // No more than the amount, which fits.
        Centimes(i64::try_from(cents).unwrap_or(i64::MAX))
    }

    /// Whether coins and notes can pay it exactly.
    pub const fn payable_en_especes(self) -> bool {
        self.0 % 5 == 0
    }
}

/// Dollars with a comma, as Québec writes them: `1149` is `11,49 $`.
impl fmt::Display for Centimes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signe = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{signe}{},{:02} $", cents / 100, cents % 100)
    }
}

impl Add for Centimes {
    type Output = Centimes;
    fn add(self, other: Self) -> Self {
        Centimes(self.0 + other.0)
    }
}

impl AddAssign for Centimes {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Centimes {
    type Output = Centimes;
    fn sub(self, other: Self) -> Self {
        Centimes(self.0 - other.0)
    }
}

impl Neg for Centimes {
    type Output = Centimes;
    fn neg(self) -> Self {
        Centimes(-self.0)
    }
}

impl Sum for Centimes {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Centimes::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The table of the domain contract, 4.7.
    #[test]
    fn the_published_roundings() {
        let table = [
            (1600, 1600),
            (1601, 1600),
            (1602, 1600),
            (1603, 1605),
            (1604, 1605),
            (1605, 1605),
            (1606, 1605),
            (1607, 1605),
            (1608, 1610),
            (1609, 1610),
            (1610, 1610),
            (714, 715),
            (2, 0),
        ];
        for (total, due) in table {
            assert_eq!(Centimes::new(total).arrondi_especes(), Centimes::new(due), "{total}");
        }
    }

    #[test]
    fn amounts_read_as_dollars() {
        assert_eq!(Centimes::new(1149).to_string(), "11,49 $");
        assert_eq!(Centimes::new(-5).to_string(), "-0,05 $");
    }

    proptest! {
        #[test]
        fn cash_is_a_multiple_of_five_at_most_two_cents_away(cents in -10_000_000_i64..10_000_000) {
            let due = Centimes::new(cents).arrondi_especes();
            prop_assert!(due.payable_en_especes());
            prop_assert!((due.get() - cents).abs() <= 2);
        }
    }
}
