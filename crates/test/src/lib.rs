//! What tests share: a database each, an app with a client per role, tokens.
//!
//! A test owns its world: a fresh database cloned from a migrated template, a server on port 0. It may run beside any
//! other. Failures here are panics: they are a test's way to fail.
#![warn(missing_docs)]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod app;
mod database;
pub mod fixtures;
mod metrics;
mod printed;
mod statements;
mod tokens;
mod tool;

pub use app::{App, TestClient, TestResponse};
pub use database::TestDatabase;
pub use metrics::comptes;
pub use printed::printed_address;
pub use statements::statements;
pub use tokens::TestTokens;
pub use tool::tool;
