//! What a product is.

use chrono::{DateTime, Utc};
use comptoir_clients::magasin::Niveau;
use comptoir_types::{CategorieId, Centimes, Invalid, LieuId, ProduitId, Taxe, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A product as the public sees it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Produit {
    pub produit_id: ProduitId,
    /// Its code in the chain.
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// More about it, in French.
    pub description_fr: String,
    /// More about it, in English.
    pub description_en: String,
    pub categorie_id: CategorieId,
    pub taxe: Taxe,
    /// What its quantity counts.
    pub unite: Unite,
    /// Its price for one, or for a kilogram.
    pub prix_cents: Centimes,
    /// Its regular price, where a lower one is in force.
    #[schema(example = json!(null))]
    pub prix_regulier_cents: Option<Centimes>,
    /// Several for one price, where that is in force.
    #[schema(example = json!(null))]
    pub lot: Option<Offre>,
    /// The deposit on the container of one; 0 without.
    #[schema(example = 10)]
    pub consigne_cents: Centimes,
    /// Who makes it; empty: nobody is named.
    pub marque: String,
    /// How much of `mesure` one article holds.
    #[schema(example = 540)]
    pub contenance: Option<i32>,
    pub mesure: Option<Mesure>,
    /// The version of its picture; none: it has none.
    pub image: Option<i32>,
    /// Whether the online shop sells it.
    pub en_ligne: bool,
    /// Whether anyone sells it.
    pub actif: bool,
    /// Its version: the `ETag`.
    pub version: i32,
    /// When it last changed.
    pub modifie_le: DateTime<Utc>,
    /// How much of it the online shop has.
    pub disponibilite: Niveau,
    /// What its place among the names is known by.
    #[serde(skip)]
    pub tri: String,
}

/// What the contents of an article are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mesure {
    /// Grams.
    G,
    /// Millilitres.
    Ml,
    /// Articles in a pack.
    Unite,
}

comptoir_types::texte_sql!(Mesure: G = "g", Ml = "ml", Unite = "unite");

/// So many articles of a product for one price.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Offre {
    /// How many.
    #[schema(example = 3)]
    pub nombre: i16,
    /// What they cost together.
    #[schema(example = 500)]
    pub prix_cents: Centimes,
    /// From then on.
    pub du: DateTime<Utc>,
    /// Until before then.
    pub au: DateTime<Utc>,
}

/// The code of a product in the chain: three capitals, a hyphen, four to six digits.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, pattern = "^[A-Z]{3}-[0-9]{4,6}$", example = "EPI-0001")]
pub struct Sku(String);

impl Sku {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Sku {
    type Error = Invalid;

    fn try_from(code: String) -> Result<Self, Invalid> {
        let forme = code.split_once('-').is_some_and(|(categorie, numero)| {
            categorie.len() == 3
                && categorie.bytes().all(|lettre| lettre.is_ascii_uppercase())
                && (4..=6).contains(&numero.len())
                && numero.bytes().all(|chiffre| chiffre.is_ascii_digit())
        });
        if forme {
            Ok(Sku(code))
        } else {
            Err(Invalid::new("un code comme EPI-0001", "a code like EPI-0001"))
        }
    }
}

/// The order of a list of products.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
pub enum Tri {
    /// By French name.
    #[default]
    #[serde(rename = "nom")]
    Nom,
    /// Cheapest first.
    #[serde(rename = "prix")]
    Prix,
    /// Dearest first.
    #[serde(rename = "-prix")]
    PrixDecroissant,
}

/// What a barcode stands for.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeBarres {
    #[schema(example = "2000000000015")]
    pub gtin: String,
    /// How many articles: 6 for a pack of six; grams for the label of a scale.
    pub quantite: i32,
    /// Of which product.
    pub produit: Produit,
}

/// How much of a product a place has.
#[derive(Debug, Serialize, ToSchema)]
pub struct Disponibilite {
    pub magasin_id: LieuId,
    pub nom: String,
    /// How much, in words.
    pub niveau: Niveau,
}
