//! What is always true of prices in time.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load. The sweep has a minute to put a price in force or to end it.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-40",
        enonce: "deux prix programmés d'un produit ne se chevauchent pas, deux lots non plus",
        sql: include_str!("store/chevauchements.sql"),
    },
    Invariant {
        numero: "I-41",
        enonce: "un produit coûte le prix programmé de ce moment, sinon son prix régulier",
        sql: include_str!("store/prix_du_moment.sql"),
    },
];
