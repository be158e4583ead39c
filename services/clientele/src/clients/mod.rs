//! Clients, as those who serve them look them up. Each look leaves its event.

mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
