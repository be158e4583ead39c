//! Stock: how many of what is where, and the ledger that says why.

mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
