//! How a search is carried out: by the words that it means, or along the list.

use comptoir_database::{Connection, Error};

use crate::produits::domain::Recherche;

/// Where the products of a search are read from.
#[derive(Debug, PartialEq, Eq)]
pub enum Source {
    /// No product has such words.
    Aucune,
    /// From the products of any of these words.
    Mots(Vec<String>),
    /// Along the list itself: most of it matches.
    Liste,
}

/// A word of the catalogue that a word of a search may mean.
struct Mot {
    /// Which word of the search, from 1.
    rang: i64,
    mot: String,
    /// In how many products.
    nombre: i32,
    /// How many products there are, about; negative while the database has not counted them.
    produits: f32,
}

comptoir_database::from_row!(Mot { rang, mot, nombre, produits });

/// The most words that one word of a search is taken for.
const MOTS: usize = 256;

// One more than MOTS, to know when there are too many. «~» comes after every letter and digit.
pub(super) const COMPTER: &str = "
    select cherche.rang, trouve.mot, trouve.nombre,
           (select reltuples from pg_class where oid = 'magasin.produit'::regclass) as produits
      from unnest($1::text[]) with ordinality as cherche (debut, rang)
     cross join lateral (
       select mot.mot, mot.nombre
         from magasin.mot
        where mot.mot >= cherche.debut collate \"C\"
          and mot.mot < (cherche.debut || '~') collate \"C\"
          and mot.nombre > 0
        order by mot.mot
        limit 257) as trouve
     order by cherche.rang";

/// Chooses from how many words a search has, and how many products each.
///
/// # Errors
/// The database's.
pub async fn source(db: &Connection, recherche: &Recherche) -> Result<Source, Error> {
    let mots = db.all::<Mot>(COMPTER, &[&recherche.mots()]).await?;
    Ok(choisir(recherche.mots().len(), mots))
}

/// The word with the fewest products: those of the others are among them. A word that means too many is not counted.
fn choisir(demandes: usize, mots: Vec<Mot>) -> Source {
    let total = mots.first().map_or(0.0, |mot| mot.produits);
    let mut groupes: Vec<Vec<Mot>> = Vec::new();
    for mot in mots {
        match groupes.last_mut().filter(|groupe| groupe.last().map(|autre| autre.rang) == Some(mot.rang)) {
            Some(groupe) => groupe.push(mot),
            None => groupes.push(vec![mot]),
        }
    }
    if groupes.len() < demandes {
        return Source::Aucune;
    }
    let nombre = |groupe: &Vec<Mot>| groupe.iter().map(|mot| i64::from(mot.nombre)).sum::<i64>();
    let rare = groupes.into_iter().filter(|groupe| groupe.len() <= MOTS).min_by_key(nombre);
    match rare {
        // A third of the list or more: a page of matches is a few pages of the list.
        Some(groupe) if total < 0.0 || (nombre(&groupe) as f64) < f64::from(total) / 3.0 => {
            Source::Mots(groupe.into_iter().map(|mot| mot.mot).collect())
        }
        _ => Source::Liste,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mot(rang: i64, mot: &str, nombre: i32) -> Mot {
        Mot { rang, mot: mot.to_owned(), nombre, produits: 1000.0 }
    }

    #[test]
    fn a_search_goes_by_its_rarest_word() {
        let mots = vec![mot(1, "lait", 40), mot(1, "laitue", 2), mot(2, "bio", 30), mot(3, "x", 999)];
        assert_eq!(choisir(3, mots), Source::Mots(vec!["bio".to_owned()]));
    }

    #[test]
    fn a_word_that_nothing_has_finds_nothing() {
        assert_eq!(choisir(2, vec![mot(1, "lait", 40)]), Source::Aucune);
        assert_eq!(choisir(1, Vec::new()), Source::Aucune);
    }

    #[test]
    fn what_most_of_the_catalogue_has_is_read_along_the_list() {
        assert_eq!(choisir(1, vec![mot(1, "format", 800)]), Source::Liste);
        let nombreux = (0..=MOTS).map(|n| mot(1, &n.to_string(), 1)).collect();
        assert_eq!(choisir(1, nombreux), Source::Liste);
    }
}
