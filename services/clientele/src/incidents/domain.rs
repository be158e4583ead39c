//! What the register says of an incident.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_types::{CompteId, IncidentId, Invalid, Jour, Text, present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An incident as it was written in one version.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Incident {
    pub incident_id: IncidentId,
    /// 1, and one more with each correction: the `ETag`.
    pub version: i32,
    /// The first day on which it happened.
    pub survenu_du: NaiveDate,
    /// The last one.
    pub survenu_au: NaiveDate,
    /// What data it concerns.
    pub donnees: String,
    /// What happened.
    pub circonstances: String,
    /// How many persons it concerns, as far as is known.
    pub personnes: i32,
    /// Whether it may cause serious harm: the Commission d'accès à l'information and the persons are then told.
    pub risque_serieux: bool,
    /// Who was told, and when.
    pub avis: String,
    /// What was done to reduce the harm, and for it not to happen again.
    pub mesures: String,
    /// Why this version corrects the one before; empty in the first.
    pub motif: String,
    /// Who wrote it.
    pub par: CompteId,
    /// When.
    pub le: DateTime<Utc>,
}

/// An incident to be written down.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelIncident {
    /// The first day on which it happened.
    pub survenu_du: Jour,
    /// The last one; not before the first.
    pub survenu_au: Jour,
    /// What data it concerns.
    pub donnees: Text<1, 2000>,
    /// What happened.
    pub circonstances: Text<1, 2000>,
    /// How many persons it concerns, as far as is known.
    pub personnes: NombrePersonnes,
    /// Whether it may cause serious harm.
    pub risque_serieux: bool,
    /// Who was told, and when; empty as long as nobody was.
    pub avis: Text<0, 2000>,
    /// What was done about it; empty as long as nothing was.
    pub mesures: Text<0, 2000>,
}

/// A correction. What is absent stays as in the version before.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CorrectionIncident)]
pub struct Correction {
    /// Why.
    pub motif: Text<1, 500>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Jour)]
    pub survenu_du: Option<Jour>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Jour)]
    pub survenu_au: Option<Jour>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 2000>)]
    pub donnees: Option<Text<1, 2000>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 2000>)]
    pub circonstances: Option<Text<1, 2000>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = NombrePersonnes)]
    pub personnes: Option<NombrePersonnes>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = bool)]
    pub risque_serieux: Option<bool>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<0, 2000>)]
    pub avis: Option<Text<0, 2000>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<0, 2000>)]
    pub mesures: Option<Text<0, 2000>>,
}

/// How many persons an incident concerns: 0 to 100,000,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 0, maximum = 100_000_000)]
pub struct NombrePersonnes(i32);

impl NombrePersonnes {
    /// The bare number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i64> for NombrePersonnes {
    type Error = Invalid;

    fn try_from(nombre: i64) -> Result<Self, Invalid> {
        let permis = i32::try_from(nombre).ok().filter(|nombre| (0..=100_000_000).contains(nombre));
        permis.map(Self).ok_or_else(|| {
            Invalid::new(
                format_args!("un nombre de personnes de 0 à 100 000 000, reçu {nombre}"),
                format_args!("a number of persons from 0 to 100,000,000, got {nombre}"),
            )
        })
    }
}
