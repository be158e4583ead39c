//! What is said to everybody about personal data: who answers for it, what is asked, what is kept how long.

pub mod domain;
mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
