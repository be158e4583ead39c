//! What is said of a till.

mod caisse;
mod fond;
mod montant;
mod mouvement;
mod moyen;
mod reprise;
mod session;
mod z;
mod z_imprime;

pub use caisse::{Caisse, EtatCaisse, ModificationCaisse, NouvelleCaisse, SessionEnCours};
pub use fond::Fond;
pub use montant::{Montant, Reference};
pub use mouvement::{GenreMouvement, MotifMouvement, MouvementCaisse, NouveauMouvement};
pub use moyen::Moyen;
pub use reprise::{Contenants, NouvelleReprise, Reprise};
pub use session::{Comptage, Denominations, EtatSession, NouvelleSession, Session};
pub use z::{Supplement, Total, TotalMouvement, TotalRetour, Z};
