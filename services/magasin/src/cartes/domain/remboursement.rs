//! What is left on a card, paid out.

use chrono::{DateTime, Utc};
use comptoir_types::{CarteRemboursementId, Centimes, CompteId, LieuId, NumeroCarte, SessionCaisseId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A card whose last dollars are asked for, in cash.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandeRemboursementCarte {
    /// The open session whose drawer pays.
    pub session_id: SessionCaisseId,
    pub numero: NumeroCarte,
}

/// What was paid out: all that was left.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CarteRemboursee {
    /// The key of the request.
    pub carte_remboursement_id: CarteRemboursementId,
    /// The last four digits of its number.
    #[schema(example = "4021")]
    pub derniers: String,
    pub session_id: SessionCaisseId,
    pub magasin_id: LieuId,
    /// What was left on it, at most 5.00 $.
    pub montant_cents: Centimes,
    /// The cash to hand over.
    pub especes_cents: Centimes,
    /// What rounding the cash added, or took.
    pub arrondi_cents: Centimes,
    /// Who paid it out.
    pub par: CompteId,
    pub le: DateTime<Utc>,
}
