//! What a till knows of each product.

use chrono::{DateTime, Utc};
use comptoir_http::Cursor;
use comptoir_types::{CategorieId, Centimes, ProduitId, Taxe, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Mesure, Offre};

/// What has changed in the catalogue.
#[derive(Debug, Serialize, ToSchema)]
pub struct Catalogue {
    /// By their last change, the oldest first. Withdrawn products are among them.
    pub elements: Vec<Article>,
    /// To send as `curseur` for what has changed since; null while there is no product at all.
    pub curseur_suivant: Option<Cursor>,
    /// Whether this was all: otherwise there is more to read at once.
    pub complet: bool,
}

/// A product as the index of a till keeps it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CatalogueArticle)]
pub struct Article {
    pub produit_id: ProduitId,
    /// Its code in the chain.
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    pub categorie_id: CategorieId,
    pub taxe: Taxe,
    /// What its quantity counts.
    pub unite: Unite,
    /// Its price for one, or for a kilogram.
    pub prix_cents: Centimes,
    /// Its regular price, where a lower one is in force.
    #[schema(example = json!(null))]
    pub prix_regulier_cents: Option<Centimes>,
    /// The deposit on the container of one; 0 without.
    #[schema(example = 10)]
    pub consigne_cents: Centimes,
    /// What the labels of scales call it; none for what is not weighed.
    #[schema(example = "00017")]
    pub plu: Option<String>,
    /// Who makes it; empty: nobody is named.
    pub marque: String,
    /// How much of `mesure` one article holds.
    #[schema(example = 540)]
    pub contenance: Option<i32>,
    pub mesure: Option<Mesure>,
    /// The version of its picture; none: it has none.
    pub image: Option<i32>,
    /// Whether anyone sells it.
    pub actif: bool,
    pub version: i32,
    /// When it last changed.
    pub modifie_le: DateTime<Utc>,
    pub codes: Vec<Code>,
    /// Several for one price, by time: what is in force, and what is to come.
    pub lots: Vec<Offre>,
    /// The number of its last change, which the cursor is made of.
    #[serde(skip)]
    pub revision: i64,
}

/// A barcode of a product.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = CatalogueCode)]
pub struct Code {
    #[schema(example = "2000000000015")]
    pub gtin: String,
    /// How many articles: 6 for a pack of six.
    pub quantite: i32,
}
