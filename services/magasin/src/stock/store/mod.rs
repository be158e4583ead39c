//! The statements of the module, each beside the function that runs it.

pub mod mouvements;
pub mod quantites;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    quantites::PAR_LIEU,
    quantites::EST_LE_CENTRE,
    quantites::LISTE,
    quantites::CATEGORIE,
    quantites::MOTS,
    mouvements::PAR_PRODUIT,
    mouvements::TOUS,
];
