//! What is said of a card.

mod numero;
mod remboursement;
mod solde;
mod vente;

pub use numero::{Empreinte, empreinte, numero_neuf};
pub use remboursement::{CarteRemboursee, DemandeRemboursementCarte};
pub use solde::{CarteSolde, DemandeSolde, GenreCarte};
pub use vente::{CarteVendue, MontantCarte, MoyenVenteCarte, NouvelleCarte, PaiementsCarte};
