//! The statements of the module, each beside the function that runs it.

pub mod diagnosis;
pub mod echanger;
pub mod lecture;
pub mod retourner;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    retourner::VERROU,
    retourner::RETOURNER,
    echanger::VERROUILLER,
    echanger::CONCLURE,
    diagnosis::SITUATION,
    diagnosis::RESTANTES,
    diagnosis::CHIFFRER,
    lecture::LISTER,
    lecture::LIRE,
    lecture::NOTE_DE_CREDIT,
    lecture::MAGASIN_DE_LA_VENTE,
];
