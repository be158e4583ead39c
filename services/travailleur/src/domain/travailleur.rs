//! A worker, as other workers see them.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, Langue, LieuId, Role};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Quart;

/// A worker, without what they sign in with.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Travailleur {
    /// Their account.
    pub travailleur_id: CompteId,
    /// Their number in the chain.
    #[schema(example = "E0001")]
    pub matricule: String,
    pub prenom: String,
    pub nom: String,
    /// Where to write to them.
    #[schema(format = "email")]
    pub courriel: String,
    pub role: Role,
    /// Where they stand with the chain.
    pub etat: Etat,
    /// The language of their screens.
    pub langue: Langue,
    /// The version: the `ETag`.
    pub version: i32,
    /// When they were entered.
    pub cree_le: DateTime<Utc>,
    /// When they last changed.
    pub modifie_le: DateTime<Utc>,
    /// The places where they act now.
    pub affectations: Vec<Affectation>,
    /// Their place in the list by name.
    #[serde(skip)]
    pub recherche: String,
}

/// A worker as they see themselves.
#[derive(Debug, Serialize, ToSchema)]
pub struct Dossier {
    /// The worker.
    #[serde(flatten)]
    pub travailleur: Travailleur,
    /// The shift that they have open.
    pub quart_ouvert: Option<Quart>,
}

/// A place where a worker acts.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Affectation {
    pub affectation_id: i64,
    /// The store, or the logistics centre.
    pub magasin_id: LieuId,
    /// Since when.
    pub depuis: DateTime<Utc>,
}

/// Where a worker stands with the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EtatTravailleur)]
pub enum Etat {
    /// Entered, has not worked yet.
    Invite,
    /// At work.
    Actif,
    /// May not sign in for now.
    Suspendu,
    /// Gone.
    Parti,
}

comptoir_types::texte_sql!(Etat: Invite = "invite", Actif = "actif", Suspendu = "suspendu", Parti = "parti");
