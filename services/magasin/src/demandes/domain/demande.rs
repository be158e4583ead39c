//! A request, as it is read and as it is decided.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, DemandeId, LieuId, ProduitId, QuantiteDemandee, Text, TransfertId, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = DemandeEtat)]
pub enum Etat {
    /// Waits for head office.
    Soumise,
    /// On a transfer to the store.
    Approuvee,
    /// Not to be had, for the reason given.
    Refusee,
    /// Withdrawn, by the store or with its transfer.
    Annulee,
    /// Its transfer was received.
    Satisfaite,
}

comptoir_types::texte_sql!(Etat:
    Soumise = "soumise",
    Approuvee = "approuvee",
    Refusee = "refusee",
    Annulee = "annulee",
    Satisfaite = "satisfaite",
);

/// A store asks the logistics centre for a product.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Demande {
    pub demande_id: DemandeId,
    /// The store that asks.
    pub lieu_id: LieuId,
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// What its quantities count.
    pub unite: Unite,
    pub quantite_demandee: i32,
    /// What head office granted; none before, and once it was withdrawn.
    pub quantite_approuvee: Option<i32>,
    pub etat: Etat,
    /// The transfer that it is on.
    pub transfert_id: Option<TransfertId>,
    /// Why it was refused.
    pub motif: Option<String>,
    /// Who asked.
    pub demandee_par: CompteId,
    /// Who approved, refused or withdrew it.
    pub decidee_par: Option<CompteId>,
    pub cree_le: DateTime<Utc>,
    pub decidee_le: Option<DateTime<Utc>>,
    /// Its version: the `ETag`.
    pub version: i32,
}

/// An approval, in full or in part.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ApprobationDemande)]
pub struct Approbation {
    /// How many are granted: at most those that were asked for.
    pub quantite: QuantiteDemandee,
}

/// A refusal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RefusDemande)]
pub struct Refus {
    /// Why, in a few words: the store reads them.
    #[schema(example = "le produit est retiré du catalogue")]
    pub motif: Text<1, 200>,
}
