//! Who may call what, by the kind of their token.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod approbation;
mod extracteurs;
