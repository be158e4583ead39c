//! Where an attempt to pay is.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where an attempt to pay is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatPaiement {
    /// The provider has not been heard.
    EnCours,
    Accepte,
    Refuse,
}

comptoir_types::texte_sql!(EtatPaiement: EnCours = "en_cours", Accepte = "accepte", Refuse = "refuse");

/// Where a refund is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EtatRemboursement {
    /// It is owed.
    AFaire,
    /// The provider confirmed it.
    Fait,
}

/// What the provider says of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ResultatPaiement)]
pub enum Resultat {
    Accepte,
    Refuse,
}

comptoir_types::texte_sql!(Resultat: Accepte = "accepte", Refuse = "refuse");

/// What the provider is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Take money.
    Debit,
    /// Give it back.
    Remboursement,
}

comptoir_types::texte_sql!(Operation: Debit = "debit", Remboursement = "remboursement");
