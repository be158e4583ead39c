//! A line that was sold at another price than the one in force.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_types::{Centimes, CompteId, LieuId, ProduitId, VenteId};
use serde::Serialize;
use utoipa::ToSchema;

/// A line that a till without network sold at the price that it knew, which was another one when the sale arrived.
#[derive(Debug, Serialize, ToSchema)]
pub struct EcartDePrix {
    pub vente_id: VenteId,
    /// Its place in the sale.
    pub rang: i16,
    /// The receipt number of the sale.
    #[schema(example = "LAV-1-42-7")]
    pub numero: String,
    pub magasin_id: LieuId,
    /// Who sold.
    pub vendeur_id: Option<CompteId>,
    /// The business day.
    pub jour: NaiveDate,
    /// When it was sold.
    pub faite_le: DateTime<Utc>,
    pub produit_id: ProduitId,
    /// Its code then.
    pub sku: String,
    /// Its name in French then.
    pub nom_fr: String,
    /// Its name in English then.
    pub nom_en: String,
    /// How many, or how many grams.
    pub quantite: i32,
    /// How many units the price is for: 1, or 1000 grams.
    pub diviseur: i64,
    /// The price charged.
    pub prix_unitaire_cents: Centimes,
    /// The price in force when the sale arrived.
    pub prix_en_vigueur_cents: Centimes,
    /// How much more the line cost, before discounts; less where it is negative.
    pub ecart_montant_cents: Centimes,
    /// Whether the price charged was in force within the 72 hours before the sale, as a till may still have it.
    pub prix_connu: bool,
}
