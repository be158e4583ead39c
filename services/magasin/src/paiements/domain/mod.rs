//! What may be asked of the payment provider.

mod jeton;
mod reglages;

pub use jeton::JetonCarte;
pub use reglages::{Latence, PourMille, ReglagesPaiement};
