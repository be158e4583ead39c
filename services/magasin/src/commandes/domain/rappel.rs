//! What the payment provider says when it calls back.

use comptoir_types::{PaiementId, Text};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::paiements::domain::Resultat;

/// A callback of the payment provider: its verdict on an attempt.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RappelPaiement)]
pub struct Rappel {
    /// The provider's own id of this event: the same in every copy of it.
    #[schema(example = "evt_42")]
    pub evenement: Text<1, 100>,
    /// The attempt.
    pub paiement_id: PaiementId,
    /// Its verdict.
    pub resultat: Resultat,
    /// The provider's reference of the charge; with `accepte` only.
    #[serde(default)]
    pub transaction: Option<Text<1, 100>>,
}
