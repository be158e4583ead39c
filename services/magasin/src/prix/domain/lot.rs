//! Several articles of a product for one price.

use chrono::{DateTime, Utc};
use comptoir_types::{Centimes, CompteId, Invalid, LotId, Moment, ProduitId};
use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::EtatPrix;

/// How many articles a lot has: 2 to 99.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSql, FromSql, ToSchema)]
#[serde(try_from = "i64")]
#[postgres(transparent)]
#[schema(value_type = i64, minimum = 2, maximum = 99, example = 3)]
pub struct NombreLot(i16);

impl NombreLot {
    const MIN: i64 = 2;
    const MAX: i64 = 99;

    /// The bare number.
    pub const fn get(self) -> i16 {
        self.0
    }
}

impl TryFrom<i64> for NombreLot {
    type Error = Invalid;

    fn try_from(nombre: i64) -> Result<Self, Invalid> {
        let (min, max) = (Self::MIN, Self::MAX);
        i16::try_from(nombre).ok().filter(|_| (min..=max).contains(&nombre)).map(NombreLot).ok_or_else(|| {
            Invalid::new(
                format_args!("un lot a de {min} à {max} articles, reçu {nombre}"),
                format_args!("a lot has {min} to {max} articles, got {nombre}"),
            )
        })
    }
}

/// The price of a promotion: 0.01 to 100,000.00 $.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 1, maximum = 10_000_000, example = 500)]
pub struct PrixPromotion(Centimes);

impl PrixPromotion {
    const MAX: i64 = 10_000_000;

    /// The bare amount.
    pub const fn get(self) -> Centimes {
        self.0
    }
}

impl TryFrom<i64> for PrixPromotion {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        if (1..=Self::MAX).contains(&cents) {
            return Ok(PrixPromotion(Centimes::new(cents)));
        }
        Err(Invalid::new(
            format_args!("un prix va de 1 à {} cents, reçu {cents}", Self::MAX),
            format_args!("a price is 1 to {} cents, got {cents}", Self::MAX),
        ))
    }
}

/// Several articles of a product for one price, to be planned.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauLot {
    /// What is sold by the piece.
    pub produit_id: ProduitId,
    pub nombre: NombreLot,
    /// What they cost together: less than one by one.
    pub prix_cents: PrixPromotion,
    /// From then on; from now on by default. Not in the past.
    pub du: Option<Moment>,
    /// Until before then.
    pub au: Moment,
}

/// Several articles of a product for one price.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LotPrevu {
    /// The key of the request.
    pub lot_id: LotId,
    pub produit_id: ProduitId,
    /// How many.
    #[schema(example = 3)]
    pub nombre: i16,
    /// What they cost together.
    #[schema(example = 500)]
    pub prix_cents: Centimes,
    /// From then on.
    pub du: DateTime<Utc>,
    /// Until before then.
    pub au: DateTime<Utc>,
    /// Where it is in its life, now.
    pub etat: EtatPrix,
    /// Who planned it.
    pub cree_par: CompteId,
    pub cree_le: DateTime<Utc>,
    /// When somebody took it back.
    pub annule_le: Option<DateTime<Utc>>,
}
