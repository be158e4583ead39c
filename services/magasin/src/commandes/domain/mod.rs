//! What an order is, and what may be asked of it.

mod commande;
mod demande;
mod reglages;

pub use commande::{Commande, CommandeLigne, Entete, Etape, Etat, Paiement};
pub use demande::{DemandeAnnulation, DemandePaiement, JetonCarte};
pub use reglages::{Latence, PourMille, ReglagesPaiement};
