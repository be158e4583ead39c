//! What is said of a till.

mod session;
mod z;

pub use session::{Caisse, Comptage, Denominations, EtatSession, NouvelleSession, Session, SessionEnCours};
pub use z::{Total, Z};
