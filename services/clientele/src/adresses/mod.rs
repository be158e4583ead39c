//! Addresses of clients.

pub mod domain;
mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
