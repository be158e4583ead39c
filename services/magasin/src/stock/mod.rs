//! Stock: how many of what is where, and the ledger that says why.

pub mod domain;
pub(crate) mod invariants;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
