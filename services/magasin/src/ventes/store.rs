//! The statements of the module, each beside the function that runs it.

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[];
