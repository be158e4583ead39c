//! The failures that the simulated provider is asked to make.

use comptoir_types::{Invalid, Moment};
use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! borne {
    ($(#[$doc:meta])* $name:ident($inner:ty), $max:tt, $francais:literal, $anglais:literal) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSql, FromSql, ToSchema,
        )]
        #[serde(try_from = "i64", into = "i64")]
        #[postgres(transparent)]
        #[schema(minimum = 0, maximum = $max)]
        pub struct $name($inner);

        impl $name {
            pub const fn get(self) -> $inner {
                self.0
            }
        }

        impl From<$name> for i64 {
            fn from(nombre: $name) -> i64 {
                nombre.0.into()
            }
        }

        impl TryFrom<i64> for $name {
            type Error = Invalid;

            fn try_from(valeur: i64) -> Result<Self, Invalid> {
                <$inner>::try_from(valeur).ok().filter(|valeur| (0..=$max).contains(valeur)).map($name).ok_or_else(|| {
                    Invalid::new(
                        format_args!(concat!($francais, ", reçu {}"), valeur),
                        format_args!(concat!($anglais, ", got {}"), valeur),
                    )
                })
            }
        }
    };
}

borne! {
    /// Out of a thousand payments, how many.
    PourMille(i16), 1000, "de 0 à 1000", "0 to 1000"
}

borne! {
    /// Milliseconds before the provider answers, up to ten seconds.
    Latence(i32), 10_000, "de 0 à 10000 ms", "0 to 10000 ms"
}

/// How the simulated provider behaves towards cards that have no behaviour of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReglagesPaiement {
    /// How many payments it refuses.
    pub refus_pour_mille: PourMille,
    /// How many it makes without our hearing of it.
    pub perte_pour_mille: PourMille,
    /// How long it takes.
    pub latence_ms: Latence,
    /// Until when it answers nothing but 503.
    pub panne_jusqua: Option<Moment>,
}
