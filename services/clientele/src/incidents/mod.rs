//! The register of confidentiality incidents. What is written stays; a correction is another version.

pub mod domain;
mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
