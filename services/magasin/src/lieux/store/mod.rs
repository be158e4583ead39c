//! The statements of the module, each beside the function that runs it.

mod lieux;
mod ouverture;
mod parametres;
mod taux;

pub use lieux::{lieu, lieux, modifier, ouverts, ouverts_du_lieu};
pub use ouverture::creer;
pub(crate) use parametres::taux_lus;
pub use parametres::{modifier as modifier_parametres, parametres};
pub use taux::{annoncer, taux};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    lieux::LIEUX,
    lieux::LIEU,
    lieux::OUVERTS,
    lieux::VERROUILLER,
    lieux::MODIFIER,
    lieux::OUVERTS_DU_LIEU,
    ouverture::DUREE,
    ouverture::CREER,
    parametres::PARAMETRES,
    parametres::MODIFIER,
    taux::TAUX,
    taux::ANNONCER,
];
