//! The orders of a client, as `magasin` tells of them.

pub mod domain;
pub mod lecteur;
mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
