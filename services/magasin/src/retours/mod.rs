//! What comes back: returns, exchanges and voids of sales.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod metrics;
mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
