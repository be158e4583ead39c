//! What an order is, and what may be asked of it.

mod commande;
mod demande;
mod facture;
mod passage;
mod rappel;

pub use commande::{Commande, CommandeLigne, Entete, Etape, Etat, NomEtape, Paiement, ResultatEtape};
pub(crate) use demande::PaiementEnvoye;
pub use demande::{DemandeAnnulation, DemandePaiement, DemandeRemise, NumeroCommande, PartCarte};
pub use facture::{Facture, LieuFacture, PaiementFacture, RemboursementFacture, Vendeur};
pub use passage::Passage;
pub use rappel::Rappel;
