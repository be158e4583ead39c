//! The statements of the module, each beside the function that runs it.

pub mod alertes;
pub(crate) mod attente;
pub mod comptages;
pub mod mouvements;
pub(crate) mod obstacle;
pub mod quantites;
pub mod saisie;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    quantites::PAR_LIEU,
    quantites::EST_LE_CENTRE,
    quantites::LISTE,
    quantites::CATEGORIE,
    quantites::MOTS,
    mouvements::PAR_PRODUIT,
    mouvements::TOUS,
    saisie::SAISIR,
    saisie::COMPTER,
    comptages::LISTER,
    quantites::SEUILS,
    alertes::OUVERTES,
    alertes::FERMEES,
    alertes::LIRE,
    alertes::PRENDRE,
    attente::ATTENTE,
    obstacle::MANQUES,
    obstacle::ENGAGEMENTS,
];
