//! Time worked.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, Invalid, LieuId, Moment, QuartId, present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::demandes::Motif;

/// Time worked, from clock-in to clock-out.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Quart {
    /// Its id: the key of the request that opened it.
    pub quart_id: QuartId,
    /// Who.
    pub travailleur_id: CompteId,
    /// Where.
    pub magasin_id: LieuId,
    /// From when.
    pub debut: DateTime<Utc>,
    /// Until when; null while it is open.
    pub fin: Option<DateTime<Utc>>,
    /// Minutes of it that were a break.
    pub pause_minutes: i16,
}

/// Minutes of a break: 0 to 240.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i16, minimum = 0, maximum = 240)]
pub struct Pause(i16);

impl Pause {
    /// The bare number.
    pub const fn get(self) -> i16 {
        self.0
    }
}

impl TryFrom<i64> for Pause {
    type Error = Invalid;

    fn try_from(minutes: i64) -> Result<Self, Invalid> {
        i16::try_from(minutes).ok().filter(|minutes| (0..=240).contains(minutes)).map(Pause).ok_or_else(
            || {
                Invalid::new(
                    format_args!("une pause de 0 à 240 minutes, reçu {minutes}"),
                    format_args!("a break of 0 to 240 minutes, got {minutes}"),
                )
            },
        )
    }
}

/// What a manager corrects of a shift; a field left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// From when; not in the future.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub debut: Option<Moment>,
    /// Until when; after the start, not in the future.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub fin: Option<Moment>,
    /// Minutes of it that were a break.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub pause_minutes: Option<Pause>,
    /// Why.
    pub motif: Motif,
}
