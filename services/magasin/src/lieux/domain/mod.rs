//! The places of the chain, and its settings.

mod lieu;
mod parametres;
mod sigle;
mod taux;

pub use lieu::{EtatLieu, Lieu, Modification, NouveauLieu, Ouverts, TypeLieu};
pub use parametres::{
    Delai, JoursDeRetour, ModificationParametres, MontantLivraison, NumeroTps, NumeroTvq, Parametres,
    PrefixeEtiquette, Reservation,
};
pub use sigle::Sigle;
pub use taux::{NouveauTaux, TauxDuJour, TauxTaxe};
