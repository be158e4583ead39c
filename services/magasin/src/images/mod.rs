//! The pictures of products.

mod atelier;
mod photo;
mod routes;
pub mod store;

pub use atelier::Atelier;
pub(crate) use routes::{descriptions, routes};
