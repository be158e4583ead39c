//! Reads a CSV file as it comes, in memory that its lines and cells cannot make grow.

use csv_core::{ReadFieldResult, Reader};

use super::domain::Cellule;

/// The longest cell, in bytes: 2,000 characters of up to four.
const CELLULE_MAX: usize = 8000;
/// The cells of a line that are kept. Of those beyond, only the number is known.
const CELLULES_MAX: usize = 64;

/// A line of the file, quoted line breaks included.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Enregistrement {
    /// The line of the file where it begins, from 1.
    pub(super) ligne: i32,
    /// How many cells it has.
    pub(super) largeur: usize,
    /// Those that are kept.
    pub(super) cellules: Vec<Cellule>,
}

/// A file, of which some has come.
pub(super) struct Lecteur {
    csv: Reader,
    cellule: Vec<u8>,
    ecrits: usize,
    deborde: bool,
    en_cours: Option<Enregistrement>,
    ligne: i32,
}

impl Lecteur {
    pub(super) fn new() -> Self {
        Lecteur {
            csv: Reader::new(),
            cellule: vec![0; CELLULE_MAX],
            ecrits: 0,
            deborde: false,
            en_cours: None,
            ligne: 1,
        }
    }

    /// The next whole line of what has come; none where more has to come. Takes what it has read off the input.
    pub(super) fn suivant(&mut self, entree: &mut &[u8]) -> Option<Enregistrement> {
        if self.en_cours.is_none() {
            let vides = entree.iter().take_while(|octet| matches!(octet, b'\r' | b'\n')).count();
            self.avancer(entree, vides);
        }
        while !entree.is_empty() {
            let (lu, octets) = self.champ(entree);
            self.avancer(entree, octets);
            if let Some(enregistrement) = lu {
                return Some(enregistrement);
            }
        }
        None
    }

    /// The last line, where the file does not end with a line break.
    pub(super) fn fin(&mut self) -> Option<Enregistrement> {
        self.en_cours.as_ref()?;
        let mut lu = None;
        // One to close a cell, one to say that it was the last.
        for _ in 0..2 {
            lu = lu.or_else(|| self.champ(&[]).0);
        }
        lu
    }

    fn avancer(&mut self, entree: &mut &[u8], octets: usize) {
        let (lus, reste) = entree.split_at(octets);
        let sauts = lus.iter().filter(|octet| **octet == b'\n').count();
        self.ligne = self.ligne.saturating_add(i32::try_from(sauts).unwrap_or(i32::MAX));
        *entree = reste;
    }

    fn champ(&mut self, entree: &[u8]) -> (Option<Enregistrement>, usize) {
        let debut = self.ligne;
        let enregistrement = self.en_cours.get_or_insert_with(|| Enregistrement {
            ligne: debut,
            largeur: 0,
            cellules: Vec::new(),
        });
        let (resultat, lus, ecrits) = self.csv.read_field(entree, &mut self.cellule[self.ecrits..]);
        self.ecrits += ecrits;
        match resultat {
            ReadFieldResult::InputEmpty | ReadFieldResult::End => (None, lus),
            ReadFieldResult::OutputFull => {
                self.deborde = true;
                self.ecrits = 0;
                (None, lus)
            }
            ReadFieldResult::Field { record_end } => {
                enregistrement.largeur += 1;
                if enregistrement.cellules.len() < CELLULES_MAX {
                    enregistrement.cellules.push(if self.deborde {
                        Cellule::TropLongue
                    } else {
                        Cellule::Octets(self.cellule[..self.ecrits].to_vec())
                    });
                }
                self.ecrits = 0;
                self.deborde = false;
                (self.en_cours.take_if(|_| record_end), lus)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a file that comes in pieces of this size.
    fn lire(fichier: &[u8], morceau: usize) -> Vec<(i32, Vec<String>)> {
        let mut lecteur = Lecteur::new();
        let mut lus = Vec::new();
        for mut entree in fichier.chunks(morceau) {
            while let Some(lu) = lecteur.suivant(&mut entree) {
                lus.push(lu);
            }
        }
        lus.extend(lecteur.fin());
        let textes = |cellules: Vec<Cellule>| {
            let texte = |cellule| match cellule {
                Cellule::Octets(octets) => String::from_utf8(octets).unwrap(),
                Cellule::TropLongue => "trop".to_owned(),
            };
            cellules.into_iter().map(texte).collect()
        };
        lus.into_iter().map(|lu| (lu.ligne, textes(lu.cellules))).collect()
    }

    #[test]
    fn a_line_is_the_same_however_its_pieces_come() {
        let fichier = b"a,b\r\n\r\n\"1\r\n2\",\"dit \"\"oui\"\"\"\n\nx,\n3,4".as_slice();
        let attendu = [(1, ["a", "b"]), (3, ["1\r\n2", "dit \"oui\""]), (6, ["x", ""]), (7, ["3", "4"])];
        let attendu = attendu.map(|(ligne, cellules)| (ligne, cellules.map(str::to_owned).to_vec()));
        for morceau in [1, 2, 3, 5, 1000] {
            assert_eq!(lire(fichier, morceau), attendu, "{morceau}");
        }
        assert_eq!(lire(b"a,b", 1), [(1, vec!["a".to_owned(), "b".to_owned()])]);
        assert_eq!(lire(b"a,", 1), [(1, vec!["a".to_owned(), String::new()])]);
        assert_eq!(lire(b"", 1), []);
        assert_eq!(lire(b"\n\r\n", 1), []);
    }

    #[test]
    fn a_cell_that_is_too_long_is_told_and_what_follows_is_read() {
        let fichier = format!("{},b\nc,d\n", "a".repeat(10 * 1024 * 1024));
        let lus = lire(fichier.as_bytes(), 65536);
        let attendu = [(1, ["trop", "b"]), (2, ["c", "d"])];
        assert_eq!(lus, attendu.map(|(ligne, cellules)| (ligne, cellules.map(str::to_owned).to_vec())));
    }

    #[test]
    fn a_line_of_too_many_cells_keeps_their_number_only() {
        let mut lecteur = Lecteur::new();
        let fichier = ",".repeat(100_000);
        assert_eq!(lecteur.suivant(&mut fichier.as_bytes()), None);
        let lu = lecteur.fin().unwrap();
        assert_eq!((lu.largeur, lu.cellules.len()), (100_001, CELLULES_MAX));
    }
}
