//! Counts: asked for, and done.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, Invalid, LieuId, ProduitId, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::produits::domain::un_par_produit;

/// Why a product is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OrigineComptage {
    /// Somebody wanted to know.
    Manuel,
    /// A till sold what the book did not have.
    EcartCaisse,
}

comptoir_types::texte_sql!(OrigineComptage: Manuel = "manuel", EcartCaisse = "ecart_caisse");

/// Where a count is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatComptage {
    /// Asked for.
    AFaire,
    /// Done.
    Fait,
}

comptoir_types::texte_sql!(EtatComptage: AFaire = "a_faire", Fait = "fait");

/// A count of a product at a place.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ComptageStock)]
pub struct Comptage {
    pub comptage_id: Uuid,
    pub lieu_id: LieuId,
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// What its quantity counts.
    pub unite: Unite,
    pub origine: OrigineComptage,
    pub etat: EtatComptage,
    /// How many the book has now: what a counter sends as `physique_vue`.
    pub physique: i32,
    /// How many the book had when they were counted.
    pub physique_vue: Option<i32>,
    /// How many were counted.
    pub comptee: Option<i32>,
    /// Counted less seen.
    pub ecart: Option<i32>,
    /// The request that counted: the reference of its movement.
    pub reference_id: Option<Uuid>,
    /// Who counted.
    pub par: Option<CompteId>,
    pub cree_le: DateTime<Utc>,
    pub fait_le: Option<DateTime<Utc>>,
}

/// How many were seen, or counted: 0 to 1,000,000,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 0, maximum = 1_000_000_000, example = 12)]
pub struct QuantiteComptee(i32);

impl QuantiteComptee {
    const MAX: i32 = 1_000_000_000;

    /// The bare number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for QuantiteComptee {
    type Error = Invalid;

    fn try_from(quantite: i64) -> Result<Self, Invalid> {
        match i32::try_from(quantite) {
            Ok(quantite @ 0..=Self::MAX) => Ok(QuantiteComptee(quantite)),
            _ => Err(Invalid::new(
                format_args!("on compte de 0 à {} unités, reçu {quantite}", Self::MAX),
                format_args!("a count is 0 to {} units, got {quantite}", Self::MAX),
            )),
        }
    }
}

/// How many of a product there are.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LigneComptee {
    pub produit_id: ProduitId,
    /// How many the book had when they were counted.
    pub physique_vue: QuantiteComptee,
    /// How many there were.
    pub comptee: QuantiteComptee,
}

impl LigneComptee {
    /// Counted less seen.
    pub const fn ecart(&self) -> i32 {
        self.comptee.get() - self.physique_vue.get()
    }
}

/// The lines of a count: each product once.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<LigneComptee>")]
pub struct LignesComptees(Vec<LigneComptee>);

impl LignesComptees {
    const MAX: usize = 100;

    /// In the order sent.
    pub fn as_slice(&self) -> &[LigneComptee] {
        &self.0
    }
}

impl TryFrom<Vec<LigneComptee>> for LignesComptees {
    type Error = Invalid;

    fn try_from(lignes: Vec<LigneComptee>) -> Result<Self, Invalid> {
        un_par_produit(Self::MAX, lignes.iter().map(|ligne| ligne.produit_id))?;
        Ok(LignesComptees(lignes))
    }
}

/// What was counted at a place.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NouveauComptageStock)]
pub struct NouveauComptage {
    pub lieu_id: LieuId,
    /// 1 to 100 lines, each product once.
    #[schema(value_type = Vec<LigneComptee>, min_items = 1, max_items = 100)]
    pub lignes: LignesComptees,
}

/// What a count came to.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ComptageStockFait)]
pub struct ComptageFait {
    /// The key of the request: the reference of its movements.
    pub reference_id: Uuid,
    /// How many products were counted.
    pub comptes: i64,
    /// How many of them differed.
    pub ecarts: i64,
}
