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

/// Thousandths of a percent as Québec writes them: 9975 is `9,975 %`.
pub fn taux(millipourcents: i32) -> String {
    let decimales = format!("{:03}", millipourcents % 1000);
    match decimales.trim_end_matches('0') {
        "" => format!("{} %", millipourcents / 1000),
        decimales => format!("{},{decimales} %", millipourcents / 1000),
    }
}

/// A postal code as it is written: `H7T2H6` is `H7T 2H6`.
pub fn code_postal(code: &str) -> String {
    code.split_at_checked(3).map_or_else(|| code.to_owned(), |(debut, fin)| format!("{debut} {fin}"))
}
