//! What a file of products says.

mod colonne;
mod entete;
mod import;
mod ligne;
mod sortie;

pub use colonne::Colonne;
pub use entete::Entete;
pub use import::{EtatImport, Faute, Import};
pub use ligne::{Cellule, Ligne};
