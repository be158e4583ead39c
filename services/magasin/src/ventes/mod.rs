//! Till sales and their receipts.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod metrics;
pub(crate) mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{approbation, descriptions, routes};
