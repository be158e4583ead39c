//! The statements of imports, each beside the function that runs it.

pub mod depot;
pub mod etapes;
pub mod export;
pub mod lecture;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    depot::OUVRIR,
    depot::ECRIRE_LIGNES,
    depot::ECRIRE_FAUTES,
    depot::FERMER,
    depot::BALAYER,
    etapes::RECEVOIR,
    etapes::VERIFIER,
    etapes::DEMANDER,
    etapes::APPLIQUER,
    etapes::ABANDONNER,
    etapes::OUBLIER,
    lecture::LIRE,
    lecture::LISTER,
    lecture::FAUTES,
    export::EXPORTER,
];
