//! What the catalogue says.

mod catalogue;
mod categorie;
mod edition;
mod gestion;
mod lignes;
mod produit;
mod recherche;
mod valeurs;

pub use catalogue::{Article, Catalogue, Code};
pub use categorie::{
    Categorie, CategoriePlate, CategorieSeule, ModificationCategorie, NouvelleCategorie, RangCategorie,
};
pub use edition::{Description, Marque, ModificationCodes, ModificationProduit, Nom, NouveauProduit};
pub use gestion::{Fiche, PrixPasse, ProduitGere};
pub(crate) use lignes::un_par_produit;
pub use produit::{CodeBarres, Disponibilite, Mesure, Offre, Produit, Sku, Tri};
pub use recherche::Recherche;
pub use valeurs::{ArticlesDuCode, Codes, Consigne, Contenance, Cout, NouveauCode, Plu, Prix};
