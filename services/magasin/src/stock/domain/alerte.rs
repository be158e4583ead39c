//! What a place runs short of.

use chrono::{DateTime, Utc};
use comptoir_types::{AlerteId, CompteId, LieuId, ProduitId, Unite};
use serde::Serialize;
use utoipa::ToSchema;

use super::Quantites;

/// A product that is, or was, below its threshold at a place.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AlerteStock)]
pub struct Alerte {
    pub alerte_id: AlerteId,
    pub lieu_id: LieuId,
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// What its quantity counts.
    pub unite: Unite,
    /// The stock as it is now.
    #[serde(flatten)]
    pub quantites: Quantites,
    pub ouverte_le: DateTime<Utc>,
    /// Who sees to it.
    pub prise_en_charge_par: Option<CompteId>,
    pub prise_en_charge_le: Option<DateTime<Utc>>,
    /// None while it is open.
    pub fermee_le: Option<DateTime<Utc>>,
}
