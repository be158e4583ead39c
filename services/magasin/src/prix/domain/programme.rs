//! A lower price for a time.

use chrono::{DateTime, Utc};
use comptoir_types::{Centimes, CompteId, Moment, PrixProgrammeId, ProduitId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::PrixPromotion;

/// Where a scheduled price or a lot is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatPrix {
    /// It has not begun.
    AVenir,
    /// It is what the product costs.
    EnCours,
    /// Its time is over, or somebody ended it.
    Termine,
    /// It was taken back before it began, or was no longer below the regular price.
    Annule,
}

comptoir_types::texte_sql!(
    EtatPrix: AVenir = "a_venir",
    EnCours = "en_cours",
    Termine = "termine",
    Annule = "annule",
);

/// A lower price for a time, to be scheduled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauPrix {
    pub produit_id: ProduitId,
    /// For one, or for a kilogram: below the regular price.
    pub prix_cents: PrixPromotion,
    /// From then on; from now on by default. Not in the past.
    pub du: Option<Moment>,
    /// Until before then.
    pub au: Moment,
}

/// A lower price for a time.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PrixProgramme {
    /// The key of the request.
    pub prix_programme_id: PrixProgrammeId,
    pub produit_id: ProduitId,
    /// For one, or for a kilogram.
    pub prix_cents: Centimes,
    /// From then on.
    pub du: DateTime<Utc>,
    /// Until before then; when it was ended, where somebody did.
    pub au: DateTime<Utc>,
    pub etat: EtatPrix,
    /// Who scheduled it.
    pub cree_par: CompteId,
    pub cree_le: DateTime<Utc>,
    /// When the product began to cost it.
    pub commence_le: Option<DateTime<Utc>>,
    /// When it ended, or was taken back.
    pub fini_le: Option<DateTime<Utc>>,
    /// Who ended it or took it back; none where its time was over.
    pub fini_par: Option<CompteId>,
}
