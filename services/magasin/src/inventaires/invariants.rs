//! What is always true of stock-takes.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[Invariant {
    numero: "I-43",
    enonce: "un inventaire appliqué est ce que le registre a écrit, et ce que les lectures ont compté",
    sql: include_str!("store/applique.sql"),
}];
