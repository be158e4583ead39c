//! Web orders: reserved at checkout, paid, released.

mod annulation;
mod devis;
mod direct;
pub mod domain;
mod issue;
pub mod jobs;
mod paiement;
mod routes;
pub mod store;

pub use direct::Direct;
pub use jobs::taches;
pub(crate) use routes::{descriptions, routes};
