//! The catalogue: products, categories, barcodes, places, settings.

pub mod domain;
mod routes;
pub mod store;

pub(crate) use routes::{PUBLIC, descriptions, routes};
