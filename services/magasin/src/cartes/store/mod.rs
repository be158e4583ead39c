//! The statements of the module, each beside the function that runs it.

pub mod cartes;
pub mod solde;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    cartes::VENDRE,
    cartes::REMBOURSER,
    solde::DEMANDER,
    solde::LIRE,
    solde::ESSAYER,
    solde::OUBLIER,
    solde::PASSIF,
];
