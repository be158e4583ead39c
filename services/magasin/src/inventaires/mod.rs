//! Stock-takes: a place, or a category of it, is counted by several scanners while it sells.

pub mod domain;
pub(crate) mod invariants;
mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
