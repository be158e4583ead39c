//! The statements of the module, each beside the function that runs it.

pub mod caisses;
pub mod comptage;
pub mod sessions;
pub mod tiroir;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    caisses::LISTER,
    caisses::MAGASIN,
    caisses::LIRE,
    caisses::CREER,
    caisses::VERROUILLER,
    caisses::CHANGER,
    caisses::NON_FERMEE,
    sessions::OUVRIR,
    sessions::DEJA_OUVERTE,
    sessions::LISTER,
    sessions::LIRE,
    sessions::TERMINER,
    comptage::COMPTER,
    comptage::Z,
    tiroir::MOUVOIR,
    tiroir::MOUVEMENTS,
    tiroir::REPRENDRE,
];
