//! Web orders: reserved at checkout, paid, released.

mod annulation;
mod devis;
mod direct;
pub mod domain;
mod expiration;
pub(crate) mod invariants;
mod issue;
pub(crate) mod jobs;
pub(crate) mod metrics;
mod paiement;
mod routes;
pub mod store;

pub use direct::Direct;
pub(crate) use routes::{descriptions, routes};
