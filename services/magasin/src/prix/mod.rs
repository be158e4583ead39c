//! Prices in time: lower ones for a while, several articles for one price, and what the labels on the shelves say.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod jobs;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
