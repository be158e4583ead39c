//! What the back office sees of a product.

use chrono::{DateTime, Utc};
use comptoir_types::{Centimes, CompteId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Code, Produit};

/// A product with its barcodes, as the public sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Fiche {
    #[serde(flatten)]
    pub produit: Produit,
    pub codes: Vec<Code>,
}

/// A product as the back office sees it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProduitGere {
    #[serde(flatten)]
    pub produit: Produit,
    /// What one costs us, or a kilogram.
    pub cout_cents: Centimes,
    /// What is left of its price: `prix_cents` less `cout_cents`.
    pub marge_cents: Centimes,
    /// What the labels of scales call it; none for what is not weighed.
    #[schema(example = "00017")]
    pub plu: Option<String>,
    /// Who changed it last; none: the import of the beginning.
    pub modifie_par: Option<CompteId>,
    pub codes: Vec<Code>,
}

/// A price that a product had from a moment on.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrixPasse {
    /// From when on.
    pub depuis: DateTime<Utc>,
    /// The price that was asked.
    pub prix_cents: Centimes,
    /// The regular price beside it, where a lower one was in force.
    #[schema(example = json!(null))]
    pub prix_regulier_cents: Option<Centimes>,
    /// Who set it; none: a schedule, or the import of the beginning.
    pub par: Option<CompteId>,
    /// What one costs us now.
    pub cout_cents: Centimes,
    /// What is left of this price at the cost of now.
    pub marge_cents: Centimes,
}
