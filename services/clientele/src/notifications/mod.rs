//! What a client is told, once per event.

pub mod domain;
pub mod lecteur;
mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
