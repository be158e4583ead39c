//! A receipt sent by e-mail.

use comptoir_types::{Courriel, VenteId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where to send a receipt.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EnvoiDemande)]
pub struct EnvoiDemande {
    /// Forgotten once the message is sent.
    pub courriel: Courriel,
}

/// A receipt that will be sent.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct EnvoiPrevu {
    pub vente_id: VenteId,
    /// The number of the receipt.
    pub numero: String,
}
