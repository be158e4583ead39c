//! The taxes of Québec: TPS and TVQ apart, once per invoice, exact.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Centimes, texte_sql};

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

texte_sql!(Taxe: Taxable = "taxable", TpsSeule = "tps_seule", Detaxee = "detaxee");
texte_sql!(Unite: Piece = "piece", Gramme = "gramme");

#[cfg(test)]
mod tests;
