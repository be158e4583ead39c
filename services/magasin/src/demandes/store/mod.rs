//! The statements of the module, each beside the function that runs it.

pub mod creer;
pub mod decider;
pub mod lecture;
pub mod suggestions;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    creer::CREER,
    creer::DEJA_OUVERTE,
    decider::APPROUVER,
    decider::DECIDER,
    lecture::CENTRE,
    lecture::LIRE,
    lecture::LISTER,
    lecture::SITUATION,
    lecture::EN_ATTENTE,
    suggestions::SUGGERER,
    suggestions::EST_UN_MAGASIN,
];
