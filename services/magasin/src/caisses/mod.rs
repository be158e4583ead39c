//! Tills: their sessions, the counted drawer, the Z report.

pub mod domain;
pub(crate) mod invariants;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
