//! Clients whom nobody has seen for long: told, then erased, unless they come back.

mod domain;
pub mod jobs;
pub mod store;

pub use domain::Inactivite;
