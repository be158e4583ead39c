//! What an order is, and what may be asked of it.

mod commande;
mod demande;
mod passage;
mod rappel;

pub use commande::{Commande, CommandeLigne, Entete, Etape, Etat, NomEtape, Paiement, ResultatEtape};
pub use demande::{DemandeAnnulation, DemandePaiement, DemandeRemise, NumeroCommande};
pub use passage::Passage;
pub use rappel::Rappel;
