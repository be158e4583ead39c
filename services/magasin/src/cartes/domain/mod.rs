//! What is said of a card.

mod numero;
mod recu;
mod remboursement;
mod remplacement;
mod solde;
mod vente;

pub use numero::{Empreinte, empreinte, numero_neuf};
pub use recu::{GenreRecuCarte, RecuCarte};
pub use remboursement::{CarteRemboursee, DemandeRemboursementCarte};
pub use remplacement::{CarteRemplacee, DemandeRemplacement, DerniersChiffres};
pub use solde::{CarteSolde, DemandeSolde, GenreCarte};
pub use vente::{CarteVendue, MontantCarte, MoyenVenteCarte, NouvelleCarte, PaiementsCarte};
