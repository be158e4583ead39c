//! What clients consent to: each choice with the text that they were shown.

pub mod domain;
mod routes;
pub mod store;
pub mod textes;

pub(crate) use routes::{Description, routes};
