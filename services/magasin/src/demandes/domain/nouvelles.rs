//! Requests as a store sends them.

use comptoir_types::{Invalid, LieuId, ProduitId, QuantiteDemandee};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::produits::domain::un_par_produit;

/// What a store asks the logistics centre for: each line becomes a request of its own, or none does.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvellesDemandes {
    /// The store that asks.
    pub lieu_id: LieuId,
    /// What it asks for, 1 to 50 lines, each product once.
    #[schema(value_type = Vec<LigneDemandee>, min_items = 1, max_items = 50)]
    pub lignes: LignesDemandees,
}

/// Units of a product to ask for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LigneDemandee {
    pub produit_id: ProduitId,
    /// How many; grams for what is sold by weight.
    pub quantite: QuantiteDemandee,
}

/// The lines to ask for: each product once.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<LigneDemandee>")]
pub struct LignesDemandees(Vec<LigneDemandee>);

impl LignesDemandees {
    const MAX: usize = 50;

    /// The products and the quantities, as columns.
    pub fn colonnes(&self) -> (Vec<ProduitId>, Vec<i32>) {
        self.0.iter().map(|ligne| (ligne.produit_id, ligne.quantite.get())).unzip()
    }
}

impl TryFrom<Vec<LigneDemandee>> for LignesDemandees {
    type Error = Invalid;

    fn try_from(lignes: Vec<LigneDemandee>) -> Result<Self, Invalid> {
        un_par_produit(Self::MAX, lignes.iter().map(|ligne| ligne.produit_id))?;
        Ok(LignesDemandees(lignes))
    }
}
