//! Identifiers: one type per kind of thing, so that one cannot be passed for another.

use std::fmt;

use postgres_types::{FromSql, ToSql};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

macro_rules! identifiants {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)+) => { $(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSql, FromSql, ToSchema,
        )]
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
    /// A till session, from float to counted drawer.
    SessionCaisseId(Uuid);
    /// A product.
    ProduitId(i32);
    /// A category of products.
    CategorieId(i32);
    /// A place: store, logistics centre or head office. A store's id is that of its place.
    LieuId(i32);
    /// A till of a store.
    CaisseId(i32);
}
