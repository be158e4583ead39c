//! Documents on paper, whatever module they come from: rows, as 42 columns of text or as a page to print.

mod etiquette;
mod forme;
mod page;
mod rang;

pub use etiquette::Etiquette;
pub(crate) use etiquette::etiquettes;
pub(crate) use forme::{DonneesOuForme, Forme};
pub(crate) use page::{html, texte};
pub use rang::{Rang, code_postal, taux};
