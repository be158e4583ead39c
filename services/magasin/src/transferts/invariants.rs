//! What is always true of transfers.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[Invariant {
    numero: "I-6",
    enonce: "ce qu'un transfert envoie et reçoit est ce que dit le registre, et un transfert reçu répond de chaque ligne",
    sql: include_str!("store/au_registre.sql"),
}];
