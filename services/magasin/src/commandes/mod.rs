//! Web orders: reserved at checkout, paid, released.

mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
