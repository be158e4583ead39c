//! What a printed document is made of.

use comptoir_types::Centimes;

/// A row of a printed document.
#[derive(Debug, PartialEq, Eq)]
pub enum Rang {
    /// In the middle.
    Centre(String),
    /// From the left.
    Gauche(String),
    /// Sentences, over as many lines as they take.
    Texte(String),
    /// A label, and its amount on the right.
    Montant(String, String),
    /// The same, to be seen.
    Total(String, String),
    /// A rule across.
    Filet,
}

impl Rang {
    /// An amount of money with its label.
    pub fn montant(libelle: &str, cents: Centimes) -> Rang {
        Rang::Montant(libelle.to_owned(), cents.to_string())
    }
}
