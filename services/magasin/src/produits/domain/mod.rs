//! What the catalogue says.

mod catalogue;
mod chaine;
mod produit;
mod recherche;

pub use catalogue::{Article, Catalogue, Code};
pub use chaine::{Categorie, CategoriePlate, Lieu, Parametres};
pub use produit::{CodeBarres, Disponibilite, Produit, Sku, Tri};
pub use recherche::Recherche;
