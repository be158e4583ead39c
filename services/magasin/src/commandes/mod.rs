//! Web orders: reserved at checkout, paid, prepared, handed over or shipped; or released.

mod annulation;
mod devis;
mod documents;
pub mod domain;
mod expiration;
mod in_process;
pub(crate) mod invariants;
mod issue;
pub(crate) mod jobs;
pub(crate) mod metrics;
mod paiement;
mod passage;
mod personnes;
mod rappel;
mod routes;
pub mod store;

pub use in_process::InProcess;
pub(crate) use routes::{descriptions, routes};
