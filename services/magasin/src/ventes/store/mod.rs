//! The statements of the module, each beside the function that runs it.

pub mod diagnosis;
pub mod ecarts;
pub mod envoi;
pub mod lecture;
mod lignes;
pub mod vendre;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    vendre::Vendre::SQL,
    diagnosis::SESSION_OUVERTE,
    diagnosis::CONSTATER,
    ecarts::LISTER,
    envoi::ENVOYER,
    lecture::PAR_LIEU,
    lecture::PAR_SESSION,
    lecture::PAR_NUMERO,
    lecture::ID_DU_NUMERO,
    lecture::LIRE,
    lecture::RECU,
];
