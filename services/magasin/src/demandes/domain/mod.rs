//! What is said of requests.

mod demande;
mod nouvelles;
mod suggestion;

pub use demande::{Approbation, Demande, Etat, Refus};
pub use nouvelles::{LigneDemandee, LignesDemandees, NouvellesDemandes};
pub use suggestion::Suggestion;
