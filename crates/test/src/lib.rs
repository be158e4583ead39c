//! What tests share: a database each, an app with a client per role, tokens.
//!
//! A test owns its world: a fresh database cloned from a migrated template, a server on port 0. It may run beside any
//! other. Failures here are panics: they are a test's way to fail.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod app;
mod base;
mod jetons;
mod mesures;
mod outil;
mod statements;

pub use app::{App, Appelant, Reponse};
pub use base::Base;
pub use jetons::Jetons;
pub use mesures::comptes;
pub use outil::outil;
pub use statements::statements;
