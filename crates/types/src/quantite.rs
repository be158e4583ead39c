//! Quantities of a line.

use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Invalid;

macro_rules! quantite {
    ($(#[$doc:meta])* $name:ident, $max:tt) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSql, FromSql, ToSchema,
        )]
        #[serde(try_from = "i64", into = "i32")]
        #[postgres(transparent)]
        #[schema(minimum = 1, maximum = $max, example = 2, value_type = i32)]
        pub struct $name(i32);

        impl $name {
            /// The most that one line holds.
            pub const MAX: i32 = $max;

            /// The bare number.
            pub const fn get(self) -> i32 {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = Invalid;

            fn try_from(value: i64) -> Result<Self, Invalid> {
                match i32::try_from(value) {
                    Ok(quantite @ 1..=$max) => Ok($name(quantite)),
                    _ => Err(Invalid::new(
                        format_args!("une quantité va de 1 à {}, reçu {value}", Self::MAX),
                        format_args!("a quantity is 1 to {}, got {value}", Self::MAX),
                    )),
                }
            }
        }

        impl From<$name> for i32 {
            fn from(quantite: $name) -> i32 {
                quantite.0
            }
        }
    };
}

quantite! {
    /// How many articles a line of a cart or of an order holds: 1 to 99.
    Quantite, 99
}

quantite! {
    /// How many articles, or grams, a line of a till sale holds: 1 to 1,000,000.
    QuantiteVendue, 1_000_000
}

quantite! {
    /// How many articles, or grams, a store asks of the logistics centre at once: 1 to 100,000.
    QuantiteDemandee, 100_000
}

quantite! {
    /// How many articles, or grams, go on a transfer at once: 1 to 1,000,000.
    QuantiteTransferee, 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_outside_its_range_is_refused_with_the_range() {
        for json in ["0", "-1", "100", "9223372036854775807"] {
            let refus = serde_json::from_str::<Quantite>(json).unwrap_err().to_string();
            assert!(refus.starts_with("une quantité va de 1 à 99, reçu "), "{refus}");
        }
        assert_eq!(serde_json::from_str::<Quantite>("99").unwrap().get(), 99);
        assert_eq!(serde_json::to_string(&Quantite::try_from(7).unwrap()).unwrap(), "7");
    }
}
