//! What may be asked of the payment provider.

mod reglages;

pub use reglages::{Latence, PourMille, ReglagesPaiement};
