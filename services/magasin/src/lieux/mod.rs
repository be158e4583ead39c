//! The places of the chain and its settings.

mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
