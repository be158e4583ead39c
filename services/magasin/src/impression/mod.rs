//! Documents on paper, whatever module they come from: rows, as 42 columns of text or as a page to print.

mod forme;
mod page;
mod rang;

pub(crate) use forme::{DonneesOuForme, Forme};
pub(crate) use page::{html, texte};
pub use rang::{Rang, code_postal, taux};
