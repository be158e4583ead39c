//! What is always true of the accounts.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-45",
        enonce: "les débits d'un magasin et d'un jour sont ses crédits",
        sql: include_str!("store/equilibre.sql"),
    },
    Invariant {
        numero: "I-46",
        enonce: "les écritures d'un jour clos sont ses documents, sans trou dans leurs numéros",
        sql: include_str!("store/fige.sql"),
    },
];
