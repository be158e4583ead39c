//! What a manager asks for.

use comptoir_types::{Courriel, Invalid, Langue, LieuId, Role, Text, present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Matricule;

/// A name of a person.
pub type Nom = Text<1, 80>;

/// Why a manager does something to a worker.
pub type Motif = Text<1, 200>;

/// The role of a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoleTravailleur {
    /// Cashier, floor or warehouse staff.
    Employe,
    /// Store manager.
    Gestionnaire,
    /// Head office and logistics.
    Responsable,
}

comptoir_types::texte_sql!(RoleTravailleur: Employe = "employe", Gestionnaire = "gestionnaire",
    Responsable = "responsable");

impl From<RoleTravailleur> for Role {
    fn from(role: RoleTravailleur) -> Role {
        match role {
            RoleTravailleur::Employe => Role::Employe,
            RoleTravailleur::Gestionnaire => Role::Gestionnaire,
            RoleTravailleur::Responsable => Role::Responsable,
        }
    }
}

/// Places, at most fifty, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<LieuId>")]
pub struct Magasins(Vec<LieuId>);

impl Magasins {
    /// The places.
    pub fn as_slice(&self) -> &[LieuId] {
        &self.0
    }
}

impl TryFrom<Vec<LieuId>> for Magasins {
    type Error = Invalid;

    fn try_from(lieux: Vec<LieuId>) -> Result<Self, Invalid> {
        let mut vus = lieux.clone();
        vus.sort();
        vus.dedup();
        if vus.len() == lieux.len() && lieux.len() <= 50 {
            Ok(Magasins(lieux))
        } else {
            Err(Invalid::new("au plus 50 lieux, chacun une fois", "at most 50 places, each once"))
        }
    }
}

/// A worker to be hired.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauTravailleur {
    /// Their number in the chain.
    pub matricule: Matricule,
    /// First name.
    pub prenom: Nom,
    /// Last name.
    pub nom: Nom,
    /// What they will sign in with.
    pub courriel: Courriel,
    /// Their role: a gestionnaire hires employés only.
    pub role: RoleTravailleur,
    /// The language of their screens.
    #[serde(default)]
    pub langue: Langue,
    /// Where they will act: places of the caller, at least one unless the caller is a responsable.
    #[serde(default)]
    #[schema(value_type = Vec<LieuId>, max_items = 50)]
    pub magasins: Magasins,
}

/// What changes of a worker; a field left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ModificationTravailleur)]
pub struct Modification {
    /// First name.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub prenom: Option<Nom>,
    /// Last name.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub nom: Option<Nom>,
    /// The language of their screens.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub langue: Option<Langue>,
    /// Their role: a responsable changes it.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub role: Option<RoleTravailleur>,
}

/// Where a worker acts from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Affectations {
    /// The places. A gestionnaire sees and changes those of theirs; the others stay.
    #[schema(value_type = Vec<LieuId>, max_items = 50)]
    pub magasins: Magasins,
}
