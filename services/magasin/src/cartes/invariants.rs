//! What is always true of cards.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[Invariant {
    numero: "I-35",
    enonce: "le solde d'une carte est la somme de ses mouvements, et tous les soldes font ce que les documents doivent",
    sql: include_str!("store/soldes.sql"),
}];
