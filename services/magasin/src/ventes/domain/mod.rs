//! What is said at a till.

mod accord;
mod ecart;
mod envoi;
mod ligne;
mod paiement;
mod recu;
mod vente;
mod vente_faite;

pub use accord::Accord;
pub use ecart::EcartDePrix;
pub use envoi::{EnvoiDemande, EnvoiPrevu};
pub(crate) use ligne::LigneEnvoyee;
pub use ligne::{Article, LigneVendue, MotifRemise};
pub(crate) use paiement::PaiementEnvoye;
pub use paiement::{MoyenCaisse, PaiementRecu};
pub use recu::Recu;
pub use vente::{Lignes, NouvelleVente, Paiements};
pub use vente_faite::{Canal, Ligne, Paiement, Vente, VenteFaite, VenteResumee};
