//! Transfers: goods that move from one place to another.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod metrics;
pub(crate) mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
