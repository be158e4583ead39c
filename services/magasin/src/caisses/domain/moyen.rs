//! What a buyer pays with.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A tender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Moyen {
    Especes,
    Debit,
    Credit,
    /// What was given back in exchange.
    Echange,
    /// By the provider of the online shop.
    EnLigne,
    /// By a gift card or a store credit.
    Carte,
    /// Given back as store credit.
    Avoir,
}

comptoir_types::texte_sql!(
    Moyen: Especes = "especes", Debit = "debit", Credit = "credit", Echange = "echange", EnLigne = "en_ligne",
    Carte = "carte", Avoir = "avoir"
);

impl Moyen {
    /// Its name on paper.
    pub const fn libelle(self) -> &'static str {
        match self {
            Moyen::Especes => "Comptant / Cash",
            Moyen::Debit => "Débit / Debit",
            Moyen::Credit => "Crédit / Credit",
            Moyen::Echange => "Échange / Exchange",
            Moyen::EnLigne => "En ligne / Online",
            Moyen::Carte => "Carte cadeau / Gift card",
            Moyen::Avoir => "Avoir / Store credit",
        }
    }
}
