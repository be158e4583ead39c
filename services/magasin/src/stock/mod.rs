//! Stock: how many of what is where, and the ledger that says why.

pub mod domain;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
