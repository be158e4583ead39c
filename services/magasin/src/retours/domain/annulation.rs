//! A void as a till sends it.

use comptoir_auth::JetonApprobation;
use comptoir_types::SessionCaisseId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::remboursement::RemboursementEnvoye;
use super::{Motif, Remboursements};

/// A sale to void: all that is left of it comes back, by the tenders that paid it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = VenteAnnulation)]
pub struct AnnulationVente {
    /// The session that sold, which is still open.
    pub session_id: SessionCaisseId,
    pub motif: Motif,
    /// What is given back: by each tender at most what it had paid.
    #[schema(value_type = Vec<RemboursementEnvoye>, max_items = 20)]
    pub remboursements: Remboursements,
    /// A gestionnaire's approval, which an employé needs.
    pub approbation: Option<JetonApprobation>,
}
