//! What is said of a till.

mod fond;
mod session;
mod z;

pub use fond::Fond;
pub use session::{Caisse, Comptage, Denominations, EtatSession, NouvelleSession, Session, SessionEnCours};
pub use z::{Total, Z};
