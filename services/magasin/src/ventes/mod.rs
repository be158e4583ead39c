//! Till sales: tills, their sessions, sales, receipts.

mod routes;
pub mod store;

pub(crate) use routes::{descriptions, routes};
