//! Till sales: tills, their sessions, sales, receipts.

pub mod domain;
pub(crate) mod refus;
mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
