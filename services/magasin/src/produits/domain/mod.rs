//! What the catalogue says.

mod catalogue;
mod categorie;
mod produit;
mod recherche;

pub use catalogue::{Article, Catalogue, Code};
pub use categorie::{Categorie, CategoriePlate};
pub use produit::{CodeBarres, Disponibilite, Mesure, Offre, Produit, Sku, Tri};
pub use recherche::Recherche;
