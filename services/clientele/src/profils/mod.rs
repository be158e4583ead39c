//! Profiles of clients, made from the accounts of `authentification`.

pub mod domain;
pub mod evenements;
mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
