//! What staff did: the events of every service become lines of a chain, which nobody rewrites unseen.

pub mod chaine;
pub mod domain;
pub mod lecteur;
pub mod store;

mod metrics;
mod routes;

pub use lecteur::Sources;
pub(crate) use metrics::Audit;
pub(crate) use routes::{Description, routes};
