//! The statements of the module, each beside the function that runs it.

pub mod etapes;
pub mod lecture;
pub mod preparer;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    preparer::PREPARER,
    preparer::CONCLURE,
    etapes::VERROU,
    etapes::EXPEDIER,
    etapes::ANNULER,
    etapes::RECEVOIR,
    lecture::LIRE,
    lecture::LISTER,
    lecture::SITUATION,
    lecture::EN_COURS,
];
