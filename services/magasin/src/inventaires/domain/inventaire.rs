//! A stock-take, from its opening to what becomes of it.

use chrono::{DateTime, Utc};
use comptoir_types::{CategorieId, CompteId, InventaireId, LieuId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::stock::domain::Seuil;

/// Where a stock-take is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatInventaire {
    /// Being counted.
    Ouvert,
    /// What was counted is the book.
    Applique,
    /// Nothing came of it.
    Abandonne,
}

comptoir_types::texte_sql!(EtatInventaire: Ouvert = "ouvert", Applique = "applique", Abandonne = "abandonne");

/// A stock-take.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Inventaire {
    /// The key of the request that opened it.
    pub inventaire_id: InventaireId,
    pub lieu_id: LieuId,
    /// The one category that is counted; none: all products of the place.
    pub categorie_id: Option<CategorieId>,
    pub etat: EtatInventaire,
    /// A difference of more units, or kilograms, is to be counted again.
    pub seuil_recompte: i32,
    pub ouvert_par: CompteId,
    pub ouvert_le: DateTime<Utc>,
    /// Who applied it, or gave it up.
    pub clos_par: Option<CompteId>,
    pub clos_le: Option<DateTime<Utc>>,
}

/// How far the counting is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AvancementInventaire)]
pub struct Avancement {
    /// How many products there are to count.
    pub produits: i64,
    /// How many were read.
    pub lus: i64,
    /// How many readings there are.
    pub lectures: i64,
    /// How many products differ from the book.
    pub ecarts: i64,
    /// How many of these are to be counted again.
    pub a_recompter: i64,
}

/// A stock-take, and how far it is.
#[derive(Debug, Serialize, ToSchema)]
pub struct InventaireSuivi {
    #[serde(flatten)]
    pub inventaire: Inventaire,
    pub avancement: Avancement,
}

/// A stock-take to open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelInventaire {
    pub lieu_id: LieuId,
    /// The one category to count; without it, all products of the place.
    pub categorie_id: Option<CategorieId>,
    /// A difference of more units, or kilograms, is to be counted again; 10 by default.
    pub seuil_recompte: Option<Seuil>,
}

impl NouvelInventaire {
    const SEUIL: i32 = 10;

    /// From how much on a difference is to be counted again.
    pub fn seuil(&self) -> i32 {
        self.seuil_recompte.map_or(Self::SEUIL, Seuil::get)
    }
}

/// What becomes of the products that nobody read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NonLus {
    /// Their book stays.
    #[default]
    Ignorer,
    /// There are none of them.
    Zero,
}

/// How to apply a stock-take.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ApplicationInventaire)]
pub struct DemandeApplication {
    #[serde(default)]
    #[schema(inline)]
    pub non_lus: NonLus,
    /// Applies also what is still to be counted again.
    #[serde(default)]
    pub sans_recompte: bool,
}
