//! What an order is, and what may be asked of it.

mod commande;
mod demande;

pub use commande::{Commande, CommandeLigne, Entete, Etape, Etat, NomEtape, Paiement, ResultatEtape};
pub use demande::{DemandeAnnulation, DemandePaiement};
