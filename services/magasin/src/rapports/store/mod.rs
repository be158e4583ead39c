//! The statements of the module, each beside the function that runs it.

pub mod controle;
pub mod etat;
pub mod produits;
pub mod projection;
pub mod ventes;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    controle::MAINTENANT,
    controle::CAISSES,
    controle::REMISES,
    etat::ETAT,
    etat::LIEU,
    etat::CATEGORIE,
    etat::DEMANDER,
    projection::PROJETER,
    projection::VIDER,
    ventes::VENTES,
    ventes::PAR_LIEU,
    ventes::TABLEAU_DE_BORD,
    ventes::TAXES,
    produits::PRODUITS,
    produits::STOCK,
    produits::ECARTS,
];
