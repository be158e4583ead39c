//! What to make.

use chrono::{Datelike as _, NaiveDate};

/// How much demo data, and from which seed.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Seed: another one gives other people's purchases
    #[arg(long, default_value_t = 42)]
    pub graine: u64,

    /// Products; the first 200 are written down, the others are sizes of them
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(20..=999_999))]
    pub produits: u32,

    /// Till sales; there is one web order more for every twenty
    #[arg(long, default_value_t = 5000, value_parser = clap::value_parser!(u32).range(0..=10_000_000))]
    pub ventes: u32,

    /// Days that the sales are spread over
    #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(u16).range(1..=3650))]
    pub jours: u16,

    /// The last of these days
    #[arg(long, default_value_t = FIN, value_parser = fin)]
    pub fin: NaiveDate,
}

const FIN: NaiveDate = match NaiveDate::from_ymd_opt(2026, 6, 30) {
    Some(jour) => jour,
    None => NaiveDate::MAX,
};

impl Default for Options {
    fn default() -> Self {
        Options { graine: 42, produits: 200, ventes: 5000, jours: 90, fin: FIN }
    }
}

/// The tax rates are those of 2013 and later, ten years of sales before the last day included.
fn fin(texte: &str) -> Result<NaiveDate, String> {
    match texte.parse::<NaiveDate>() {
        Ok(jour) if (2024..=2100).contains(&jour.year()) => Ok(jour),
        _ => Err("expected a day from 2024-01-01 to 2100-12-31".to_owned()),
    }
}
