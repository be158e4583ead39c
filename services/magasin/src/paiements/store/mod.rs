//! The statements of the module, each beside the function that runs it.

pub(crate) mod paiement;
pub(crate) mod prestataire;
pub(crate) mod suspens;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    paiement::ETAT,
    suspens::SUSPENS,
    suspens::PRENDRE,
    prestataire::INSCRIRE,
    prestataire::REGLAGES,
    prestataire::REGLER,
];
