//! The statements of the catalogue, each beside the function that runs it.

pub mod catalogue;
pub mod categories;
pub mod edition;
pub mod gestion;
pub mod listes;
pub mod mots;
pub mod produit;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    listes::NOM,
    listes::NOM_CATEGORIE,
    listes::NOM_MOTS,
    listes::NOM_MOTS_FILTRE,
    listes::PRIX,
    listes::PRIX_CATEGORIE,
    listes::PRIX_MOTS,
    listes::PRIX_MOTS_FILTRE,
    listes::PRIX_DESC,
    listes::PRIX_DESC_CATEGORIE,
    listes::PRIX_DESC_MOTS,
    listes::PRIX_DESC_MOTS_FILTRE,
    mots::COMPTER,
    produit::LIRE,
    produit::PAR_SKU,
    produit::CODE_BARRES,
    produit::DISPONIBILITE,
    catalogue::LIRE,
    categories::CATEGORIES,
    categories::CREER,
    categories::VERROUILLER,
    categories::MODIFIER,
    categories::LIRE,
    edition::CREER,
    edition::MODIFIER,
    edition::CHANGER_CODES,
    gestion::LIRE,
    gestion::PAR_SKU,
    gestion::PAR_GTIN,
    gestion::RETIRES_NOM[0],
    gestion::RETIRES_NOM[1],
    gestion::RETIRES_PRIX[0],
    gestion::RETIRES_PRIX[1],
    gestion::RETIRES_PRIX_DESC[0],
    gestion::RETIRES_PRIX_DESC[1],
    gestion::PRIX,
];
