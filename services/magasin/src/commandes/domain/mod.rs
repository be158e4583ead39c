//! What an order is, and what may be asked of it.

mod commande;
mod demande;

pub use commande::{Commande, CommandeLigne, Entete, Etape, Etat, Paiement};
pub use demande::{DemandeAnnulation, DemandePaiement};
