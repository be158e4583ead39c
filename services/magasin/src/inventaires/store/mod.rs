//! The statements of the module, each beside the function that runs it.

pub mod cloture;
pub mod comptage;
pub mod lecture;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    comptage::OUVRIR,
    comptage::AJOUTER,
    lecture::LISTER,
    lecture::SUIVRE,
    lecture::LIEU,
    lecture::REVUE,
    lecture::LECTURES,
    lecture::EN_COURS,
    cloture::APPLIQUER,
    cloture::ABANDONNER,
    cloture::MANQUANTS,
];
