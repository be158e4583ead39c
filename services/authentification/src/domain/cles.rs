//! Keys of programs.

use chrono::{DateTime, Utc};
use comptoir_types::{CleId, CompteId, Invalid, Moment, Portee, Text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The longest that a key is good: who still needs it then makes another.
pub const JOURS_MAX: i64 = 366;

/// What a responsable gives to have a key made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NouvelleCle)]
pub struct NouvelleCle {
    /// What it is for.
    pub nom: Text<1, 80>,
    /// What it may read, each once.
    #[schema(value_type = Vec<Portee>, min_items = 1, max_items = 5)]
    pub portees: Portees,
    /// When it stops being good: within 366 days.
    pub expire_le: Moment,
}

/// One scope at least, and each once.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Vec<Portee>")]
pub struct Portees(Vec<Portee>);

impl Portees {
    pub fn as_slice(&self) -> &[Portee] {
        &self.0
    }
}

impl TryFrom<Vec<Portee>> for Portees {
    type Error = Invalid;

    fn try_from(portees: Vec<Portee>) -> Result<Self, Invalid> {
        let double = portees.iter().enumerate().any(|(rang, portee)| portees[..rang].contains(portee));
        if portees.is_empty() || double {
            Err(Invalid::new("une portée au moins, chacune une fois", "one scope at least, each once"))
        } else {
            Ok(Portees(portees))
        }
    }
}

/// A key that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct CleCreee {
    pub cle_id: CleId,
    /// The key, shown this once; absent when the request is repeated: revoke it then, and make another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cle: Option<String>,
}

/// A key as head office sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Cle {
    pub cle_id: CleId,
    /// What it is for.
    pub nom: String,
    /// How it begins, behind `cpt_`.
    pub prefixe: String,
    /// What it may read.
    pub portees: Vec<Portee>,
    /// Who had it made.
    pub cree_par: CompteId,
    pub cree_le: DateTime<Utc>,
    /// When it stops being good.
    pub expire_le: DateTime<Utc>,
    /// When it was revoked.
    pub revoquee_le: Option<DateTime<Utc>>,
    /// When it was last exchanged, to the minute.
    pub dernier_usage_le: Option<DateTime<Utc>>,
}
