//! Web orders: reserved at checkout, paid, released.

mod annulation;
mod devis;
mod direct;
pub mod domain;
mod issue;
mod paiement;
pub mod prestataire;
mod routes;
pub mod store;
pub mod taches;

pub use direct::Direct;
pub(crate) use routes::{descriptions, routes};
pub use taches::taches;
