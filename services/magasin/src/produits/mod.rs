//! The catalogue: products, categories, barcodes.

pub mod domain;
pub(crate) mod invariants;
mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
