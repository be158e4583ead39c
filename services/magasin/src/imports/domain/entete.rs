//! The first line of a file: which column is where.

use comptoir_types::Invalid;

use super::{Cellule, Colonne, Faute};

/// Where each column is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entete {
    rangs: [Option<usize>; Colonne::NOMBRE],
    largeur: usize,
}

impl Entete {
    /// Reads the names. Whatever is wrong with them is a fault; the columns that can be told are known nevertheless.
    pub fn lire(ligne: i32, cellules: &[Cellule], fautes: &mut Vec<Faute>) -> Self {
        let noms: Vec<String> = cellules.iter().map(nom).collect();
        let mut entete = Entete { largeur: noms.len(), ..Entete::default() };
        if let [seul] = &noms[..]
            && seul.contains([';', '\t'])
        {
            let refus = Invalid::new(
                "les colonnes sont séparées par des virgules : enregistrez le fichier en « CSV UTF-8 (virgules) »",
                "columns are separated by commas: save the file as \"CSV UTF-8 (comma delimited)\"",
            );
            fautes.push(Faute::new(ligne, "", &refus));
            return entete;
        }
        for (rang, nom) in noms.iter().enumerate() {
            let Some(colonne) = Colonne::trouver(nom) else {
                fautes.push(Faute::new(ligne, nom, &inconnue()));
                continue;
            };
            let place = &mut entete.rangs[colonne as usize];
            if place.is_some() {
                let refus = Invalid::new("cette colonne est là deux fois", "this column is there twice");
                fautes.push(Faute::new(ligne, nom, &refus));
            } else {
                *place = Some(rang);
            }
        }
        for colonne in Colonne::TOUTES {
            if entete.rangs[*colonne as usize].is_none() {
                let refus = Invalid::new("cette colonne manque", "this column is missing");
                fautes.push(Faute::new(ligne, colonne.nom(), &refus));
            }
        }
        entete
    }

    /// How many cells a line has.
    pub fn largeur(&self) -> usize {
        self.largeur
    }

    /// Where this column is; none: nowhere.
    pub fn rang(&self, colonne: Colonne) -> Option<usize> {
        self.rangs[colonne as usize]
    }

    /// Whether any column could be told.
    pub fn lisible(&self) -> bool {
        self.rangs.iter().any(Option::is_some)
    }
}

/// A name as it can be told again: short, and on one line.
fn nom(cellule: &Cellule) -> String {
    let Cellule::Octets(octets) = cellule else { return "…".to_owned() };
    let texte = String::from_utf8_lossy(octets);
    texte.trim_start_matches('\u{feff}').chars().filter(|c| !c.is_control()).take(60).collect()
}

fn inconnue() -> Invalid {
    let noms = Colonne::noms().join(", ");
    Invalid::new(
        format_args!("colonne inconnue ; les colonnes sont {noms}"),
        format_args!("unknown column; the columns are {noms}"),
    )
}
