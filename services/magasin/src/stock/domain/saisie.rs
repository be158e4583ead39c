//! What staff write into the ledger.

use comptoir_types::{Invalid, LieuId, ProduitId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::mouvement::MotifAjustement;
use crate::produits::domain::un_par_produit;

/// What staff write into the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TypeSaisi {
    /// A correction, with its reason.
    Ajustement,
    /// A delivery of a supplier.
    Reception,
}

comptoir_types::texte_sql!(TypeSaisi: Ajustement = "ajustement", Reception = "reception");

/// How many came, or left: -1,000,000 to 1,000,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = -1_000_000, maximum = 1_000_000, example = -2)]
pub struct Delta(i32);

impl Delta {
    const MAX: i32 = 1_000_000;

    /// The bare number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for Delta {
    type Error = Invalid;

    fn try_from(delta: i64) -> Result<Self, Invalid> {
        match i32::try_from(delta) {
            Ok(delta) if (-Self::MAX..=Self::MAX).contains(&delta) => Ok(Delta(delta)),
            _ => Err(Invalid::new(
                format_args!("un mouvement va de -{0} à {0} unités, reçu {delta}", Self::MAX),
                format_args!("a movement is -{0} to {0} units, got {delta}", Self::MAX),
            )),
        }
    }
}

/// How many of a product came, or left.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LigneMouvementStock)]
pub struct LigneMouvement {
    pub produit_id: ProduitId,
    /// Never 0; more than 0 for a delivery.
    pub delta: Delta,
}

/// The lines of one entry: each product once.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<LigneMouvement>")]
pub struct LignesMouvement(Vec<LigneMouvement>);

impl LignesMouvement {
    const MAX: usize = 100;

    /// By column, as the statement takes them.
    pub fn colonnes(&self) -> (Vec<ProduitId>, Vec<i32>) {
        self.0.iter().map(|ligne| (ligne.produit_id, ligne.delta.get())).unzip()
    }
}

impl TryFrom<Vec<LigneMouvement>> for LignesMouvement {
    type Error = Invalid;

    fn try_from(lignes: Vec<LigneMouvement>) -> Result<Self, Invalid> {
        un_par_produit(Self::MAX, lignes.iter().map(|ligne| ligne.produit_id))?;
        if lignes.iter().any(|ligne| ligne.delta.get() == 0) {
            return Err(Invalid::new("chaque ligne change quelque chose", "each line changes something"));
        }
        Ok(LignesMouvement(lignes))
    }
}

/// What came from a supplier, or is put right.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NouveauxMouvementsStock)]
pub struct NouveauxMouvements {
    pub lieu_id: LieuId,
    #[serde(rename = "type")]
    pub genre: TypeSaisi,
    /// The reason of an adjustment; a delivery has none.
    pub motif: Option<MotifAjustement>,
    /// 1 to 100 lines, each product once.
    #[schema(value_type = Vec<LigneMouvement>, min_items = 1, max_items = 100)]
    pub lignes: LignesMouvement,
}

impl NouveauxMouvements {
    /// Whether its fields agree.
    ///
    /// # Errors
    /// An adjustment without a reason, a delivery with one, or with less than nothing.
    pub fn accorder(&self) -> Result<(), Invalid> {
        match (self.genre, self.motif) {
            (TypeSaisi::Ajustement, None) => {
                Err(Invalid::new("motif : un ajustement dit pourquoi", "motif: an adjustment says why"))
            }
            (TypeSaisi::Reception, Some(_)) => {
                Err(Invalid::new("motif : une réception n'en a pas", "motif: a delivery has none"))
            }
            (TypeSaisi::Reception, None) if self.lignes.0.iter().any(|ligne| ligne.delta.get() < 0) => {
                Err(Invalid::new(
                    "delta : une réception apporte ; ce qui repart est un ajustement",
                    "delta: a delivery brings; what leaves again is an adjustment",
                ))
            }
            _ => Ok(()),
        }
    }
}

/// What was written.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = MouvementsStockFaits)]
pub struct MouvementsFaits {
    /// The key of the request: the reference of its movements.
    pub reference_id: Uuid,
    /// How many movements: one per line.
    pub mouvements: i64,
}
