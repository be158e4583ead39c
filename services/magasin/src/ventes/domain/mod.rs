//! What is said at a till.

mod ligne;
mod montant;
mod paiement;
mod recu;
mod session;
mod vente;
mod vente_faite;
mod z;

pub use ligne::{Article, LigneVendue, MotifRemise};
pub use montant::{Fond, Montant};
pub use paiement::{MoyenCaisse, PaiementRecu, Reference};
pub use recu::{Rang, Recu};
pub use session::{Caisse, Comptage, Denominations, EtatSession, NouvelleSession, Session, SessionEnCours};
pub use vente::{Lignes, NouvelleVente, Paiements};
pub use vente_faite::{Ligne, Paiement, Vente, VenteFaite, VenteResumee};
pub use z::{Total, Z};
