//! Empty containers that come back for their deposit.

use chrono::{DateTime, Utc};
use comptoir_types::{Centimes, CompteId, Invalid, RepriseId, SessionCaisseId};
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{KnownFormat, RefOr, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

/// The deposit of one container: 10 or 25 cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct ConsigneContenant(i64);

impl ConsigneContenant {
    const VALEURS: [i64; 2] = [10, 25];
}

impl TryFrom<i64> for ConsigneContenant {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        if Self::VALEURS.contains(&cents) {
            Ok(ConsigneContenant(cents))
        } else {
            Err(Invalid::new(
                format_args!("une consigne est de 10 ou de 25 cents, reçu {cents}"),
                format_args!("a deposit is 10 or 25 cents, got {cents}"),
            ))
        }
    }
}

/// Its two values: whatever lies between is not among them.
impl PartialSchema for ConsigneContenant {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Integer))
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
            .description(Some("The deposit of one container: 10 or 25 cents."))
            .enum_values(Some(Self::VALEURS))
            .into()
    }
}

impl ToSchema for ConsigneContenant {}

/// How many containers of one deposit: 1 to 1,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 1, maximum = 1000, example = 24)]
pub struct NombreContenants(i32);

impl NombreContenants {
    const MAX: i32 = 1000;
}

impl TryFrom<i64> for NombreContenants {
    type Error = Invalid;

    fn try_from(nombre: i64) -> Result<Self, Invalid> {
        let lu = i32::try_from(nombre).ok().filter(|nombre| (1..=Self::MAX).contains(nombre));
        lu.map(NombreContenants).ok_or_else(|| {
            Invalid::new(
                format_args!("de 1 à {} contenants de chaque consigne, reçu {nombre}", Self::MAX),
                format_args!("1 to {} containers of each deposit, got {nombre}", Self::MAX),
            )
        })
    }
}

/// The containers of one deposit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Contenant {
    pub consigne_cents: ConsigneContenant,
    pub nombre: NombreContenants,
}

/// The containers, by their deposit.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<Contenant>")]
pub struct Contenants {
    dix: i32,
    vingt_cinq: i32,
}

impl Contenants {
    /// How many bear 10 cents.
    pub const fn dix(&self) -> i32 {
        self.dix
    }

    /// How many bear 25 cents.
    pub const fn vingt_cinq(&self) -> i32 {
        self.vingt_cinq
    }
}

impl TryFrom<Vec<Contenant>> for Contenants {
    type Error = Invalid;

    fn try_from(contenants: Vec<Contenant>) -> Result<Self, Invalid> {
        let mut lus = Contenants { dix: 0, vingt_cinq: 0 };
        let mut double = false;
        for Contenant { consigne_cents, nombre } in &contenants {
            let place = if consigne_cents.0 == 10 { &mut lus.dix } else { &mut lus.vingt_cinq };
            double |= *place > 0;
            *place = nombre.0;
        }
        if double || contenants.is_empty() {
            Err(Invalid::new(
                "des contenants de 10 cents, de 25 cents ou des deux, chaque consigne une fois",
                "containers of 10 cents, of 25 cents or both, each deposit once",
            ))
        } else {
            Ok(lus)
        }
    }
}

/// Containers to take back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NouvelleRepriseConsigne)]
pub struct NouvelleReprise {
    /// How many of each deposit; each deposit once.
    #[schema(value_type = Vec<Contenant>, min_items = 1, max_items = 2)]
    pub contenants: Contenants,
}

/// Containers that were taken back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RepriseConsigne)]
pub struct Reprise {
    /// The key of the request.
    pub reprise_id: RepriseId,
    pub session_id: SessionCaisseId,
    /// How many bore 10 cents.
    pub contenants_10: i32,
    /// How many bore 25 cents.
    pub contenants_25: i32,
    /// What was given for them.
    pub montant_cents: Centimes,
    /// Who gave it.
    pub par: CompteId,
    pub le: DateTime<Utc>,
}
