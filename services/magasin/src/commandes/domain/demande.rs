//! What a client or a worker sends about an order.

use comptoir_types::Text;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::paiements::domain::JetonCarte;

/// A payment to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandePaiement {
    /// The card.
    pub jeton: JetonCarte,
}

/// A cancellation to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandeAnnulation {
    /// Why, in a few words about the order, not about a person: it is kept with the order.
    #[serde(default)]
    #[schema(example = "commandé deux fois")]
    pub motif: Option<Text<1, 200>>,
}
