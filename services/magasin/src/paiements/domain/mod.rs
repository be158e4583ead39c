//! What may be asked of the payment provider.

mod etat;
mod jeton;
mod reglages;

pub use etat::{EtatPaiement, EtatRemboursement, Operation, Resultat};
pub use jeton::JetonCarte;
pub use reglages::{Latence, PourMille, ReglagesPaiement};
