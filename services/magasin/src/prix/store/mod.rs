//! The statements of the module, each beside the function that runs it.

pub mod etiquettes;
pub mod lots;
pub mod programmes;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    lots::CREER,
    lots::ANNULER,
    lots::LIRE,
    lots::LISTER,
    programmes::CREER,
    programmes::RETIRER,
    programmes::LISTER,
    programmes::APPLIQUER,
    programmes::PRODUIT,
    etiquettes::LISTER,
    etiquettes::POSER,
];
