//! What a store may ask for.

use comptoir_types::{ProduitId, Unite};
use serde::Serialize;
use utoipa::ToSchema;

/// A product below its threshold at a store, and how many it would take.
#[derive(Debug, Serialize, ToSchema)]
pub struct Suggestion {
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// What its quantities count.
    pub unite: Unite,
    /// Present in the store and not promised.
    pub disponible: i32,
    /// Below it there is an alert.
    pub seuil_min: i32,
    /// Units that left the store by a sale in the last 28 days, less those that came back.
    pub vendues_28_jours: i64,
    /// Asked for, and not decided yet.
    pub demandee: i64,
    /// On a transfer to the store, in preparation or under way.
    pub attendue: i64,
    /// Two weeks of sales and `seuil_min`, less what is there, asked for or on its way; at least 0.
    pub suggeree: i64,
    /// What the logistics centre has and has not promised.
    pub disponible_au_centre: i32,
}
