//! The taxes of Québec: TPS and TVQ apart, once per invoice, exact.

use std::fmt;

use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Centimes;

/// Which taxes a product bears. TPS: Excise Tax Act (Canada), s. 165; TVQ: Act respecting the Québec sales tax, s. 16.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Taxe {
    /// TPS and TVQ.
    Taxable,
    /// TPS alone: printed books.
    TpsSeule,
    /// Neither: basic groceries.
    Detaxee,
}

/// What the quantity of a line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unite {
    /// Articles.
    Piece,
    /// Grams; the price is per kilogram.
    Gramme,
}

impl Unite {
    /// How many units the price is for.
    pub const fn diviseur(self) -> i64 {
        match self {
            Unite::Piece => 1,
            Unite::Gramme => 1000,
        }
    }

    /// The price of that many units, half a cent up.
    pub const fn montant(self, quantite: i64, prix: Centimes) -> Centimes {
        let diviseur = self.diviseur();
        Centimes::new((quantite * prix.get() + diviseur / 2) / diviseur)
    }
}

/// The rates in force on a day, in thousandths of a percent: 5 % is 5000, 9.975 % is 9975.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Taux {
    /// Federal goods and services tax.
    #[schema(example = 5000)]
    pub tps: i32,
    /// Québec sales tax.
    #[schema(example = 9975)]
    pub tvq: i32,
}

impl Taux {
    /// The rates since 2013-01-01. The TVQ is on the price before tax: it does not contain the TPS.
    pub const QUEBEC: Taux = Taux { tps: 5000, tvq: 9975 };

    /// The invoice of these bases.
    pub fn facture(self, bases: Bases) -> Facture {
        let tps = part(bases.tps, self.tps);
        let tvq = part(bases.tvq, self.tvq);
        Facture { sous_total: bases.sous_total, tps, tvq, total: bases.sous_total + tps + tvq }
    }
}

/// Half a cent goes up. Once per invoice: rounded line by line, three lines of 0.33 would bear 0.06 of TPS.
const fn part(base: Centimes, taux: i32) -> Centimes {
    Centimes::new((base.get() * taux as i64 + 50_000) / 100_000)
}

/// What each tax is computed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bases {
    /// All lines and fees.
    pub sous_total: Centimes,
    /// Those that bear the TPS.
    pub tps: Centimes,
    /// Those that bear the TVQ.
    pub tvq: Centimes,
}

impl Bases {
    /// With one more line, or one more fee.
    #[must_use]
    pub fn avec(mut self, montant: Centimes, taxe: Taxe) -> Self {
        self.sous_total += montant;
        if taxe != Taxe::Detaxee {
            self.tps += montant;
        }
        if taxe == Taxe::Taxable {
            self.tvq += montant;
        }
        self
    }
}

/// An invoice's foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facture {
    /// Before taxes.
    pub sous_total: Centimes,
    /// Federal tax.
    pub tps: Centimes,
    /// Québec tax.
    pub tvq: Centimes,
    /// What is owed.
    pub total: Centimes,
}

macro_rules! texte_sql {
    ($type:ident: $($variant:ident = $text:literal),+) => {
        impl $type {
            /// The word that the database and the API use.
            pub const fn as_str(self) -> &'static str {
                match self { $($type::$variant => $text),+ }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl<'a> FromSql<'a> for $type {
            fn from_sql(
                ty: &postgres_types::Type,
                raw: &'a [u8],
            ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
                match <&str>::from_sql(ty, raw)? {
                    $($text => Ok($type::$variant),)+
                    other => Err(format!("{} is no {}", other, stringify!($type)).into()),
                }
            }

            fn accepts(ty: &postgres_types::Type) -> bool {
                <&str as FromSql>::accepts(ty)
            }
        }

        impl ToSql for $type {
            fn to_sql(
                &self,
                ty: &postgres_types::Type,
                out: &mut bytes::BytesMut,
            ) -> Result<postgres_types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
                self.as_str().to_sql(ty, out)
            }

            fn accepts(ty: &postgres_types::Type) -> bool {
                <&str as ToSql>::accepts(ty)
            }

            postgres_types::to_sql_checked!();
        }
    };
}
pub(crate) use texte_sql;

texte_sql!(Taxe: Taxable = "taxable", TpsSeule = "tps_seule", Detaxee = "detaxee");
texte_sql!(Unite: Piece = "piece", Gramme = "gramme");

#[cfg(test)]
mod tests;
