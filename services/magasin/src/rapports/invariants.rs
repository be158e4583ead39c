//! What is always true of the figures.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[Invariant {
    numero: "I-26",
    enonce: "les chiffres des rapports sont ceux des documents, jusqu'à la position de leur lecteur",
    sql: include_str!("store/chiffres_exacts.sql"),
}];
