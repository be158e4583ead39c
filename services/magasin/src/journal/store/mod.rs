//! The statements of the module, each beside the function that runs it.

pub mod cloture;
pub mod comptes;
pub mod journal;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    comptes::LISTER,
    comptes::LIRE,
    comptes::MODIFIER,
    journal::CLOTURE,
    journal::OUVERT,
    journal::CLOS,
    cloture::CLOTURER,
    cloture::PROCHAIN,
    cloture::SESSIONS,
];
