//! Documents on paper, whatever module they come from: rows, as 42 columns of text or as a page to print; reports, as
//! tables.

mod dessin;
pub(crate) mod document;
mod etiquette;
mod forme;
mod page;
mod rang;
mod rapport;
mod tableau;

pub use etiquette::Etiquette;
pub(crate) use etiquette::etiquettes;
pub(crate) use forme::{DonneesOuForme, Forme};
pub(crate) use page::{html, texte};
pub use rang::Rang;
pub(crate) use rapport::{FormeDeRapport, Rapport};
pub use tableau::{Cellule, Colonne, Ligne, Tableau};
