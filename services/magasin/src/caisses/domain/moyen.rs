//! What a buyer pays with.

use serde::{Deserialize, Serialize};

/// A tender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moyen {
    Especes,
    Debit,
    Credit,
    /// What was given back in exchange.
    Echange,
    /// By the provider of the online shop.
    EnLigne,
}
