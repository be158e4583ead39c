//! Attempts to pay, refunds, and the provider who carries them out.

pub mod domain;
pub(crate) mod invariants;
pub(crate) mod metrics;
pub mod prestataire;
mod routes;
pub(crate) mod signature;
pub mod store;

pub(crate) use routes::{Description, routes};
pub use signature::CallbackSecret;
