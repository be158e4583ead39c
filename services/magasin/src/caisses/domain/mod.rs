//! What is said of a till.

mod fond;
mod moyen;
mod session;
mod z;

pub use fond::Fond;
pub use moyen::Moyen;
pub use session::{
    Caisse, Comptage, Denominations, EtatCaisse, EtatSession, NouvelleSession, Session, SessionEnCours,
};
pub use z::{Total, Z};
