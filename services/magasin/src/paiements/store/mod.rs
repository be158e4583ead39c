//! The statements of the module, each beside the function that runs it.

pub(crate) mod prestataire;
pub(crate) mod suspens;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    suspens::SUSPENS,
    suspens::PRENDRE,
    suspens::REMBOURSE,
    suspens::OUBLIER,
    prestataire::INSCRIRE,
    prestataire::REGLAGES,
    prestataire::REGLER,
];
