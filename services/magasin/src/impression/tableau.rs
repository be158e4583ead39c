//! Tables: what a report shows, on paper and as a file.

use chrono::NaiveDate;
use comptoir_http::csv;
use comptoir_types::{Centimes, CompteId};

/// A table with its heading, and what is drawn of it.
#[derive(Debug)]
pub struct Tableau {
    /// In both languages.
    pub titre: &'static str,
    pub colonnes: &'static [Colonne],
    pub lignes: Vec<Vec<Cellule>>,
    /// The column that is drawn, by its name; its lines are called by the first column.
    pub dessin: Option<&'static str>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colonne {
    /// Its name in a file: that of the field.
    pub nom: &'static str,
    /// Its heading on paper, in both languages.
    pub libelle: &'static str,
}

/// A line of a table: one cell for each column. By [`crate::colonnes`].
pub trait Ligne {
    const COLONNES: &'static [Colonne];

    fn cellules(&self) -> Vec<Cellule>;
}

impl Tableau {
    /// The table of these lines.
    pub fn new<L: Ligne>(titre: &'static str, lignes: &[L], dessin: Option<&'static str>) -> Self {
        let lignes = lignes.iter().map(Ligne::cellules).collect();
        Tableau { titre, colonnes: L::COLONNES, lignes, dessin }
    }

    /// As a file, for a spreadsheet. The first line has the names of the columns.
    pub fn csv(&self) -> String {
        let noms = self.colonnes.iter().map(|colonne| colonne.nom.to_owned()).collect::<Vec<_>>();
        let lignes = self
            .lignes
            .iter()
            .map(|ligne| csv::ecrire(&ligne.iter().map(Cellule::brute).collect::<Vec<_>>()));
        format!("{}{}{}", csv::BOM, csv::ecrire(&noms), lignes.collect::<String>())
    }
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cellule {
    Texte(String),
    Nombre(i64),
    Montant(Centimes),
    /// Nothing that could be said.
    Vide,
}

impl Cellule {
    /// In a file: amounts in cents, as in JSON.
    fn brute(&self) -> String {
        match self {
            Cellule::Texte(texte) => csv::inoffensif(texte),
            Cellule::Nombre(nombre) => nombre.to_string(),
            Cellule::Montant(cents) => cents.get().to_string(),
            Cellule::Vide => String::new(),
        }
    }

    /// On paper.
    pub(super) fn affichee(&self) -> String {
        match self {
            Cellule::Texte(texte) => texte.clone(),
            Cellule::Nombre(nombre) => nombre.to_string(),
            Cellule::Montant(cents) => cents.to_string(),
            Cellule::Vide => "–".to_owned(),
        }
    }

    /// How high its bar is; none for a text.
    pub(super) fn hauteur(&self) -> Option<i64> {
        match self {
            Cellule::Nombre(nombre) => Some(*nombre),
            Cellule::Montant(cents) => Some(cents.get()),
            Cellule::Texte(_) | Cellule::Vide => None,
        }
    }
}

impl From<&String> for Cellule {
    fn from(texte: &String) -> Self {
        Cellule::Texte(texte.clone())
    }
}

impl From<&&'static str> for Cellule {
    fn from(texte: &&'static str) -> Self {
        Cellule::Texte((*texte).to_owned())
    }
}

impl From<&i64> for Cellule {
    fn from(nombre: &i64) -> Self {
        Cellule::Nombre(*nombre)
    }
}

impl From<&i32> for Cellule {
    fn from(nombre: &i32) -> Self {
        Cellule::Nombre((*nombre).into())
    }
}

impl From<&Centimes> for Cellule {
    fn from(cents: &Centimes) -> Self {
        Cellule::Montant(*cents)
    }
}

impl From<&CompteId> for Cellule {
    fn from(compte: &CompteId) -> Self {
        Cellule::Texte(compte.to_string())
    }
}

impl From<&NaiveDate> for Cellule {
    fn from(jour: &NaiveDate) -> Self {
        Cellule::Texte(jour.to_string())
    }
}

impl<'a, T> From<&'a Option<T>> for Cellule
where
    Cellule: From<&'a T>,
{
    fn from(valeur: &'a Option<T>) -> Self {
        valeur.as_ref().map_or(Cellule::Vide, <Cellule as From<&'a T>>::from)
    }
}

/// The columns of a line by the names of its fields, each with its heading in both languages; `field.inner` is the column
/// `inner`.
#[macro_export]
macro_rules! colonnes {
    (@nom $field:ident) => { stringify!($field) };
    (@nom $field:ident $inner:ident) => { stringify!($inner) };
    ($type:ty { $($field:ident $(. $inner:ident)? : $libelle:literal),+ $(,)? }) => {
        impl $crate::impression::Ligne for $type {
            const COLONNES: &'static [$crate::impression::Colonne] = &[$(
                $crate::impression::Colonne {
                    nom: $crate::colonnes!(@nom $field $($inner)?),
                    libelle: $libelle,
                }
            ),+];

            fn cellules(&self) -> Vec<$crate::impression::Cellule> {
                vec![$((&self.$field $(.$inner)?).into()),+]
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Vendu {
        nom: String,
        nombre: i32,
        montant: Option<Centimes>,
    }
    colonnes!(Vendu { nom: "Produit / Product", nombre: "Nombre / Number", montant: "Montant / Amount" });

    #[test]
    fn a_file_has_no_cell_that_a_spreadsheet_would_run() {
        let vendu = |nom: &str, nombre, montant: Option<i64>| Vendu {
            nom: nom.to_owned(),
            nombre,
            montant: montant.map(Centimes::new),
        };
        let lignes = [
            vendu("=HYPERLINK(\"x\")", -1, Some(-250)),
            vendu("Pain, tranché", 2, None),
            vendu("@cmd", 0, Some(0)),
            vendu("-5", 0, None),
            vendu("\t=1", 0, None),
        ];
        assert_eq!(
            Tableau::new("Essai / Test", &lignes, None).csv(),
            "\u{feff}nom,nombre,montant\r\n\"'=HYPERLINK(\"\"x\"\")\",-1,-250\r\n\"Pain, tranché\",2,\r\n'@cmd,0,0\r\n'-5,0,\r\n'\t=1,0,\r\n"
        );
    }
}
