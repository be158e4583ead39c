//! The accounts: what the documents of a day say in double entry, and days that are closed.

pub mod domain;
pub(crate) mod invariants;
mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
