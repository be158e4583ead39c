//! What was counted, against the book.

use chrono::{DateTime, Utc};
use comptoir_types::{ProduitId, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a product of a stock-take stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EtatLigneInventaire)]
pub enum EtatLigne {
    /// Nobody read it.
    NonLu,
    /// As many as the book had.
    Juste,
    /// More or fewer.
    Ecart,
    /// So many more or fewer that it is to be counted again.
    ARecompter,
}

comptoir_types::texte_sql!(
    EtatLigne: NonLu = "non_lu", Juste = "juste", Ecart = "ecart", ARecompter = "a_recompter"
);

/// A product of a stock-take.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LigneInventaire)]
pub struct LigneRevue {
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// What its quantities count.
    pub unite: Unite,
    /// How many were counted; none where nobody read it.
    pub comptee: Option<i32>,
    /// How many the book had at the last reading; now, where nobody read it.
    pub livre: i32,
    /// By how much the book was put right since: a count, or a sale of what it did not have.
    pub corrige: i32,
    /// Counted, less what the book had and was put right by: what an application adds to the book of then.
    pub ecart: Option<i32>,
    /// How many readings.
    pub lectures: i32,
    /// Whether it was counted again.
    pub recomptee: bool,
    /// Its last reading.
    pub lue_le: Option<DateTime<Utc>>,
    /// How many the book has now.
    pub physique: i32,
    /// How many of these are promised.
    pub reserve: i32,
    pub etat: EtatLigne,
}
