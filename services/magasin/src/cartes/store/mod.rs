//! The statements of the module, each beside the function that runs it.

pub mod cartes;
pub mod recus;
pub mod remplacements;
pub mod solde;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    cartes::VENDRE,
    cartes::REMBOURSER,
    remplacements::REMPLACER,
    recus::RECU,
    solde::DEMANDER,
    solde::LIRE,
    solde::TENTER,
    solde::OUBLIER,
    solde::PASSIF,
];
