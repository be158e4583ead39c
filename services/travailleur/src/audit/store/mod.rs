//! The statements of the audit, each beside the function that runs it.

pub mod journal;
pub mod verification;

/// Prepared against the migrated schema by a test.
pub(crate) fn statements() -> impl Iterator<Item = &'static str> {
    journal::STATEMENTS.iter().chain(verification::STATEMENTS).copied()
}
