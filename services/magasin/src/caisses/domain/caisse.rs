//! Tills.

use chrono::{DateTime, Utc};
use comptoir_types::{CaisseId, CompteId, Invalid, LieuId, SessionCaisseId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whether a till is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatCaisse {
    /// Sessions may open at it.
    Active,
    /// No session opens any more.
    Retiree,
}

comptoir_types::texte_sql!(EtatCaisse: Active = "active", Retiree = "retiree");

/// A till of a store.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Caisse {
    pub caisse_id: CaisseId,
    pub magasin_id: LieuId,
    /// Its number in the store.
    pub numero: i16,
    /// `active` or `retiree`.
    #[schema(value_type = String, example = "active")]
    pub etat: EtatCaisse,
    /// Its version: the `ETag`.
    pub version: i32,
    /// The session that is open at it.
    pub session: Option<SessionEnCours>,
}

/// An open session, as the list of tills shows it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SessionEnCours {
    pub session_id: SessionCaisseId,
    /// What its receipt numbers start with.
    #[schema(example = "LAV-1-42")]
    pub prefixe: String,
    /// Who opened it.
    pub ouverte_par: CompteId,
    pub ouverte_le: DateTime<Utc>,
    /// How many sales it has.
    pub nb_ventes: i32,
}

/// A till to set up.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelleCaisse {
    /// Its number in the store, which no other has had.
    pub numero: NumeroCaisse,
}

/// The number of a till: 1 to 99.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i16, minimum = 1, maximum = 99, example = 3)]
pub struct NumeroCaisse(i16);

impl NumeroCaisse {
    const MAX: i16 = 99;

    pub const fn get(self) -> i16 {
        self.0
    }
}

impl TryFrom<i64> for NumeroCaisse {
    type Error = Invalid;

    fn try_from(numero: i64) -> Result<Self, Invalid> {
        match i16::try_from(numero) {
            Ok(juste @ 1..=Self::MAX) => Ok(NumeroCaisse(juste)),
            _ => Err(Invalid::new(
                format_args!("un numéro de caisse va de 1 à {}, reçu {numero}", Self::MAX),
                format_args!("the number of a till is 1 to {}, got {numero}", Self::MAX),
            )),
        }
    }
}

/// What changes of a till.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ModificationCaisse {
    /// A till is retired once the drawer of its last session is counted, and may be used again.
    pub etat: EtatCaisse,
}
