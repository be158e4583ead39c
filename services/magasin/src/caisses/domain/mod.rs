//! What is said of a till.

mod fond;
mod mouvement;
mod moyen;
mod reprise;
mod session;
mod z;
mod z_imprime;

pub use fond::Fond;
pub use mouvement::{GenreMouvement, MotifMouvement, MouvementCaisse, NouveauMouvement};
pub use moyen::Moyen;
pub use reprise::{Contenants, NouvelleReprise, Reprise};
pub use session::{
    Caisse, Comptage, Denominations, EtatCaisse, EtatSession, NouvelleSession, Session, SessionEnCours,
};
pub use z::{Supplement, Total, TotalMouvement, TotalRetour, Z};
