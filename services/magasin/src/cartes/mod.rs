//! Gift cards and store credit: what a number is worth, sold, spent and paid out.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod metrics;
pub(crate) mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
