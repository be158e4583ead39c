//! The catalogue as a file: what comes in is checked, then applied whole; what goes out can come back.

pub mod domain;
pub(crate) mod invariants;
pub mod jobs;
mod lecture;
mod reception;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
