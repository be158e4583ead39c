//! Requests of stores to the logistics centre, what decides them, and what a store may ask for.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod metrics;
mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
