//! A return as a till sends it.

use comptoir_auth::JetonApprobation;
use comptoir_types::{LieuId, SessionCaisseId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::lignes::{LigneRendue, LignesRendues};
use super::remboursement::RemboursementEnvoye;
use super::{Genre, Motif, Remboursements};

/// Lines of a sale to take back: all of it happens, or nothing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandeRetour {
    /// The store that takes them back, which need not be the one that sold.
    pub magasin_id: LieuId,
    /// The open session of one of its tills.
    pub session_id: SessionCaisseId,
    #[serde(default)]
    pub genre: GenreDemande,
    pub motif: Motif,
    /// What comes back, 1 to 500 lines of the sale, each once.
    #[schema(value_type = Vec<LigneRendue>, min_items = 1, max_items = 500)]
    pub lignes: LignesRendues,
    /// What is given back. Cash is the remainder of the total, rounded to the nearest 5 cents; the rest is exact.
    #[schema(value_type = Vec<RemboursementEnvoye>, max_items = 20)]
    pub remboursements: Remboursements,
    /// A gestionnaire's approval, which an employé needs above 100.00 $ or past the days of the return policy.
    pub approbation: Option<JetonApprobation>,
}

/// Whether money is given back, or something else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GenreDemande {
    /// Money.
    #[default]
    Retour,
    /// Something else.
    Echange,
}

impl From<GenreDemande> for Genre {
    fn from(genre: GenreDemande) -> Genre {
        match genre {
            GenreDemande::Retour => Genre::Retour,
            GenreDemande::Echange => Genre::Echange,
        }
    }
}
