//! Stock: how many of what is where, and the ledger that says why.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod metrics;
pub(crate) mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
