//! Reports: figures by day, kept up by the events of documents, and what is read from them.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod jobs;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
