//! Identifiers: one type per kind of thing, so that one cannot be passed for another.

use std::fmt;

use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Deserializer, Serialize, de};
use utoipa::ToSchema;
use uuid::Uuid;
use uuid::fmt::Hyphenated;

use crate::Invalid;

/// How the bare value of an identifier is read.
trait Readable: Sized {
    fn lire<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// With its hyphens only: the other ways of writing a UUID are not what JSON Schema calls one.
impl Readable for Uuid {
    fn lire<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texte = String::deserialize(deserializer)?;
        let refus = || {
            Invalid::new(
                "un UUID, en chiffres hexadécimaux et tirets",
                "a UUID, in hexadecimal digits and hyphens",
            )
        };
        texte.parse::<Hyphenated>().map(Hyphenated::into_uuid).map_err(|_| de::Error::custom(refus()))
    }
}

/// From 1 up, as the sequences of the database count.
impl Readable for i32 {
    fn lire<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let nombre = i64::deserialize(deserializer)?;
        i32::try_from(nombre).ok().filter(|numero| *numero >= 1).ok_or_else(|| {
            de::Error::custom(Invalid::new(
                format_args!("un numéro de 1 à {}, reçu {nombre}", i32::MAX),
                format_args!("a number of 1 to {}, got {nombre}", i32::MAX),
            ))
        })
    }
}

/// From 1 up to what every reader of JSON holds exactly.
impl Readable for i64 {
    fn lire<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const MAX: i64 = 9_007_199_254_740_991;
        let nombre = i64::deserialize(deserializer)?;
        if (1..=MAX).contains(&nombre) {
            return Ok(nombre);
        }
        Err(de::Error::custom(Invalid::new(
            format_args!("un numéro de 1 à {MAX}, reçu {nombre}"),
            format_args!("a number of 1 to {MAX}, got {nombre}"),
        )))
    }
}

macro_rules! identifiants {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)+) => { $(
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, ToSql, FromSql, ToSchema,
        )]
        $(#[$doc])*
        #[serde(transparent)]
        #[postgres(transparent)]
        pub struct $name($inner);

        impl $name {
            /// The identifier of this value.
            pub const fn new(value: $inner) -> Self {
                $name(value)
            }

            /// The bare value.
            pub const fn get(self) -> $inner {
                self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Readable::lire(deserializer).map($name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}

identifiants! {
    /// An account: a client, a worker or a machine. A client's and a worker's own id is that of their account.
    CompteId(Uuid);
    /// A cart.
    PanierId(Uuid);
    /// A web order; chosen by the client as `Idempotency-Key`.
    CommandeId(Uuid);
    /// An attempt to charge; also the payment provider's own idempotency key.
    PaiementId(Uuid);
    /// A sale; chosen by the till as `Idempotency-Key`.
    VenteId(Uuid);
    /// A return, exchange or void; chosen by the till as `Idempotency-Key`.
    RetourId(Uuid);
    /// A till session, from float to counted drawer.
    SessionCaisseId(Uuid);
    /// Cash put into a drawer or taken out of it.
    MouvementCaisseId(Uuid);
    /// Empty containers taken back at a till.
    RepriseId(Uuid);
    /// A gift card that a till sold; chosen by the till as `Idempotency-Key`.
    CarteVenteId(Uuid);
    /// What was paid out of a card; chosen by the till as `Idempotency-Key`.
    CarteRemboursementId(Uuid);
    /// A lost card that another replaced; chosen by who replaces it as `Idempotency-Key`.
    CarteRemplacementId(Uuid);
    /// What a card was sold or replaced by: a `CarteVenteId` or a `CarteRemplacementId`.
    CarteDocumentId(Uuid);
    /// Several articles for one price; chosen by head office as `Idempotency-Key`.
    LotId(Uuid);
    /// A lower price for a time; chosen by head office as `Idempotency-Key`.
    PrixProgrammeId(Uuid);
    /// What a label on a shelf says, as a digest.
    EmpreinteEtiquette(Uuid);
    /// A shift; chosen by the till as `Idempotency-Key`.
    QuartId(Uuid);
    /// A stock-take; chosen by who opens it as `Idempotency-Key`.
    InventaireId(Uuid);
    /// Goods that move from one place to another.
    TransfertId(Uuid);
    /// A restock request of a store; the first of several is the `Idempotency-Key` of their request.
    DemandeId(Uuid);
    /// A file of products; chosen by who sends it as `Idempotency-Key`.
    ImportId(Uuid);
    /// A document that is still to be made: the `Idempotency-Key` of the request that will make it.
    DocumentId(Uuid);
    /// A key of a program; chosen by who makes it as `Idempotency-Key`, and also the id of its account.
    CleId(Uuid);
    /// A message to somebody; also its `Message-ID`.
    CourrielId(Uuid);
    /// A sign-in, from a password to the end of its refresh tokens.
    SessionId(Uuid);
    /// An address of a client.
    AdresseId(Uuid);
    /// What a client asks under the Loi 25; chosen by the client as `Idempotency-Key`.
    DemandeLoi25Id(Uuid);
    /// A confidentiality incident; chosen by who writes it down as `Idempotency-Key`.
    IncidentId(Uuid);
    /// A product.
    #[schema(minimum = 1, maximum = 2147483647)]
    ProduitId(i32);
    /// A category of products.
    #[schema(minimum = 1, maximum = 2147483647)]
    CategorieId(i32);
    /// A place: store, logistics centre or head office. A store's id is that of its place.
    #[schema(minimum = 1, maximum = 2147483647)]
    LieuId(i32);
    /// A till of a store.
    #[schema(minimum = 1, maximum = 2147483647)]
    CaisseId(i32);
    /// An alert of the stock.
    #[schema(minimum = 1, maximum = 9_007_199_254_740_991_i64)]
    AlerteId(i64);
    /// What a client is told.
    #[schema(minimum = 1, maximum = 9_007_199_254_740_991_i64)]
    NotificationId(i64);
}
