//! What a stock-take is.

mod inventaire;
mod lecture;
mod revue;

pub use inventaire::{
    Avancement, DemandeApplication, EtatInventaire, Inventaire, InventaireSuivi, NonLus, NouvelInventaire,
};
pub use lecture::{Lecture, LectureFaite, NouvelleLecture, QuantiteLue};
pub use revue::{EtatLigne, LigneRevue};
