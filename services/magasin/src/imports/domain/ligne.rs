//! A line of a file: a product as somebody wants it.

use std::fmt::Display;

use comptoir_http::csv::FORMULE;
use comptoir_types::{Gtin, Invalid, Taxe, Text, Unite};
use serde::de::DeserializeOwned;

use super::{Colonne, Entete, Faute};
use crate::produits::domain::{Mesure, Sku};

/// A cell as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cellule {
    /// What is in it.
    Octets(Vec<u8>),
    /// More than any cell may have.
    TropLongue,
}

/// What can be read of a line. What cannot is none, and has its fault.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ligne {
    pub ligne: i32,
    pub sku: Option<String>,
    pub nom_fr: Option<String>,
    pub nom_en: Option<String>,
    pub description_fr: Option<String>,
    pub description_en: Option<String>,
    /// The code of its category.
    pub categorie: Option<String>,
    pub taxe: Option<String>,
    pub unite: Option<String>,
    /// Its regular price.
    pub prix_cents: Option<i64>,
    pub cout_cents: Option<i64>,
    pub consigne_cents: Option<i64>,
    /// Empty without one.
    pub plu: Option<String>,
    pub marque: Option<String>,
    /// 0 where nothing is said.
    pub contenance: Option<i32>,
    /// Empty where nothing is said.
    pub mesure: Option<String>,
    pub en_ligne: Option<bool>,
    pub actif: Option<bool>,
    /// Its barcodes by number, as `2000000000015 2000000000022x6`.
    pub codes: Option<String>,
}

/// The dearest product, and the highest cost.
const PRIX_MAX: i64 = 10_000_000;
const CONTENANCE_MAX: i64 = 1_000_000;
/// The most articles that one barcode stands for.
const PAQUET_MAX: i64 = 1000;
/// The most barcodes of a product.
const CODES_MAX: usize = 50;

/// The text of a cell that no spreadsheet takes for a formula. [`Ligne::lire`] undoes it.
pub(super) fn proteger(texte: &str) -> String {
    if texte.starts_with(FORMULE) || deguise(texte) { format!("'{texte}") } else { texte.to_owned() }
}

/// Whether reading would take the first sign off.
fn deguise(texte: &str) -> bool {
    texte.strip_prefix('\'').is_some_and(|suite| suite.starts_with(FORMULE) || suite.starts_with('\''))
}

impl Ligne {
    /// Reads the cells of a line. Adds every fault of it.
    pub fn lire(ligne: i32, entete: &Entete, cellules: &[Cellule], fautes: &mut Vec<Faute>) -> Self {
        let mut lecture = Lecture { ligne, entete, cellules, fautes };
        let lue = Ligne {
            ligne,
            sku: lecture.champ(Colonne::Sku, |texte| {
                Sku::try_from(texte.to_owned()).map(|sku| sku.as_str().to_owned())
            }),
            nom_fr: lecture.champ(Colonne::NomFr, texte::<1, 200>),
            nom_en: lecture.champ(Colonne::NomEn, texte::<1, 200>),
            description_fr: lecture.champ(Colonne::DescriptionFr, texte::<0, 2000>),
            description_en: lecture.champ(Colonne::DescriptionEn, texte::<0, 2000>),
            categorie: lecture.champ(Colonne::Categorie, categorie),
            taxe: lecture.champ(Colonne::Taxe, |texte| mot::<Taxe>(texte, "taxable, tps_seule, detaxee")),
            unite: lecture.champ(Colonne::Unite, |texte| mot::<Unite>(texte, "piece, gramme")),
            prix_cents: lecture.champ(Colonne::Prix, |texte| cents(texte, 1)),
            cout_cents: lecture.champ(Colonne::Cout, |texte| cents(texte, 0)),
            consigne_cents: lecture.champ(Colonne::Consigne, consigne),
            plu: lecture.champ(Colonne::Plu, plu),
            marque: lecture.champ(Colonne::Marque, texte::<0, 100>),
            contenance: lecture.champ(Colonne::Contenance, contenance),
            mesure: lecture.champ(Colonne::Mesure, |texte| {
                if texte.is_empty() { Ok(String::new()) } else { mot::<Mesure>(texte, "g, ml, unite") }
            }),
            en_ligne: lecture.champ(Colonne::EnLigne, oui),
            actif: lecture.champ(Colonne::Actif, oui),
            codes: lecture.champ(Colonne::Codes, codes),
        };
        lue.ensemble(&mut lecture);
        lue
    }

    /// What its cells say together.
    fn ensemble(&self, lecture: &mut Lecture<'_>) {
        let pese = self.unite.as_deref() == Some("gramme");
        if pese && self.en_ligne == Some(true) {
            lecture.faute(
                Colonne::EnLigne,
                &Invalid::new("ce qui se pèse ne se vend pas en ligne", "what is weighed is not sold online"),
            );
        }
        if pese && self.consigne_cents.is_some_and(|cents| cents > 0) {
            lecture.faute(
                Colonne::Consigne,
                &Invalid::new("ce qui se pèse n'a pas de consigne", "what is weighed has no deposit"),
            );
        }
        if self.unite.is_some() && !pese && self.plu.as_deref().is_some_and(|plu| !plu.is_empty()) {
            lecture.faute(
                Colonne::Plu,
                &Invalid::new("un PLU est pour ce qui se pèse", "a PLU is for what is weighed"),
            );
        }
        if let (Some(contenance), Some(mesure)) = (self.contenance, &self.mesure)
            && (contenance == 0) != mesure.is_empty()
        {
            lecture.faute(
                Colonne::Contenance,
                &Invalid::new(
                    "contenance et mesure vont ensemble, ou sont vides",
                    "contenance and mesure go together, or are empty",
                ),
            );
        }
    }
}

struct Lecture<'a> {
    ligne: i32,
    entete: &'a Entete,
    cellules: &'a [Cellule],
    fautes: &'a mut Vec<Faute>,
}

impl Lecture<'_> {
    /// What this column says; none where the file has no such column, or where it says what is refused.
    fn champ<T>(&mut self, colonne: Colonne, lire: impl FnOnce(&str) -> Result<T, Invalid>) -> Option<T> {
        let cellule = self.cellules.get(self.entete.rang(colonne)?)?;
        match contenu(cellule).and_then(lire) {
            Ok(lu) => Some(lu),
            Err(refus) => {
                self.faute(colonne, &refus);
                None
            }
        }
    }

    fn faute(&mut self, colonne: Colonne, refus: &Invalid) {
        self.fautes.push(Faute::new(self.ligne, colonne.nom(), refus));
    }
}

/// The text of a cell, as it was before a spreadsheet was kept from taking it for a formula.
fn contenu(cellule: &Cellule) -> Result<&str, Invalid> {
    let Cellule::Octets(octets) = cellule else {
        return Err(Invalid::new("une cellule de 8000 octets au plus", "a cell of at most 8000 bytes"));
    };
    let texte = str::from_utf8(octets).map_err(|error| {
        let octet = octets.get(error.valid_up_to()).copied().unwrap_or_default();
        Invalid::new(
            format_args!(
                "l'octet {octet:#04x} n'est pas de l'UTF-8 ; le fichier semble être en Latin-1 : enregistrez-le en UTF-8"
            ),
            format_args!("byte {octet:#04x} is no UTF-8; the file seems to be in Latin-1: save it as UTF-8"),
        )
    })?;
    if texte.starts_with('=') {
        return Err(Invalid::new(
            "une formule : mettez sa valeur, ou une apostrophe devant si c'est un texte",
            "a formula: put its value, or an apostrophe in front if it is a text",
        ));
    }
    Ok(if deguise(texte) { &texte[1..] } else { texte })
}

fn texte<const MIN: usize, const MAX: usize>(texte: &str) -> Result<String, Invalid> {
    Text::<MIN, MAX>::try_from(texte.to_owned()).map(|texte| texte.as_str().to_owned())
}

/// A word that `T` has.
fn mot<T: DeserializeOwned>(texte: &str, mots: &str) -> Result<String, Invalid> {
    let connu = T::deserialize(serde::de::value::StrDeserializer::<serde::de::value::Error>::new(texte));
    connu.map(|_| texte.to_owned()).map_err(|_| attendu(mots, mots, texte))
}

fn attendu(francais: impl Display, anglais: impl Display, recu: &str) -> Invalid {
    let recu: String = recu.chars().filter(|c| !c.is_control()).take(40).collect();
    Invalid::new(
        format_args!("attendu : {francais} ; reçu « {recu} »"),
        format_args!("expected: {anglais}; got \"{recu}\""),
    )
}

fn entier(texte: &str, min: i64, max: i64) -> Result<i64, Invalid> {
    let chiffres = !texte.is_empty() && texte.bytes().all(|octet| octet.is_ascii_digit());
    texte.parse().ok().filter(|nombre| chiffres && (min..=max).contains(nombre)).ok_or_else(|| {
        attendu(
            format_args!("un nombre entier de {min} à {max}"),
            format_args!("a whole number of {min} to {max}"),
            texte,
        )
    })
}

fn cents(texte: &str, min: i64) -> Result<i64, Invalid> {
    entier(texte, min, PRIX_MAX).map_err(|_| {
        attendu(
            format_args!("des cents entiers de {min} à {PRIX_MAX}, comme 649 pour 6,49 $"),
            format_args!("whole cents of {min} to {PRIX_MAX}, as 649 for $6.49"),
            texte,
        )
    })
}

fn consigne(texte: &str) -> Result<i64, Invalid> {
    match texte {
        "0" => Ok(0),
        "10" => Ok(10),
        "25" => Ok(25),
        autre => Err(attendu("0, 10 ou 25", "0, 10 or 25", autre)),
    }
}

fn contenance(texte: &str) -> Result<i32, Invalid> {
    let nombre = if texte.is_empty() { 0 } else { entier(texte, 1, CONTENANCE_MAX)? };
    i32::try_from(nombre).map_err(|_| attendu(CONTENANCE_MAX, CONTENANCE_MAX, texte))
}

fn categorie(texte: &str) -> Result<String, Invalid> {
    if texte.len() == 3 && texte.bytes().all(|lettre| lettre.is_ascii_uppercase()) {
        Ok(texte.to_owned())
    } else {
        Err(attendu("le code d'une catégorie, comme EPI", "the code of a category, as EPI", texte))
    }
}

fn plu(texte: &str) -> Result<String, Invalid> {
    if texte.is_empty() || (texte.len() == 5 && texte.bytes().all(|chiffre| chiffre.is_ascii_digit())) {
        Ok(texte.to_owned())
    } else {
        Err(attendu("cinq chiffres, ou rien", "five digits, or nothing", texte))
    }
}

fn oui(texte: &str) -> Result<bool, Invalid> {
    match texte {
        "oui" => Ok(true),
        "non" => Ok(false),
        autre => Err(attendu("oui ou non", "oui or non", autre)),
    }
}

/// Barcodes, each with how many articles it stands for, by number.
fn codes(texte: &str) -> Result<String, Invalid> {
    let mut codes =
        texte.split(' ').filter(|code| !code.is_empty()).map(code).collect::<Result<Vec<_>, _>>()?;
    if codes.len() > CODES_MAX {
        let nombre = codes.len();
        return Err(Invalid::new(
            format_args!("au plus {CODES_MAX} codes-barres, reçu {nombre}"),
            format_args!("at most {CODES_MAX} barcodes, got {nombre}"),
        ));
    }
    codes.sort();
    if let Some(deux) = codes.windows(2).find(|deux| deux[0].0 == deux[1].0) {
        let gtin = &deux[0].0;
        return Err(Invalid::new(
            format_args!("le code-barres {gtin} est là deux fois"),
            format_args!("barcode {gtin} is there twice"),
        ));
    }
    let ecrits = codes.into_iter().map(|(gtin, nombre)| match nombre {
        1 => gtin,
        nombre => format!("{gtin}x{nombre}"),
    });
    Ok(ecrits.collect::<Vec<_>>().join(" "))
}

fn code(code: &str) -> Result<(String, i64), Invalid> {
    let (gtin, nombre) = match code.split_once('x') {
        None => (code, 1),
        Some((gtin, nombre)) => (gtin, entier(nombre, 1, PAQUET_MAX)?),
    };
    Gtin::try_from(gtin.to_owned()).map(|gtin| (gtin.into(), nombre))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_guarded_reads_as_it_was(texte in "['=+@a-]{0,6}") {
            let garde = proteger(&texte);
            prop_assert!(!garde.starts_with(FORMULE));
            let cellule = Cellule::Octets(garde.into_bytes());
            prop_assert_eq!(contenu(&cellule).unwrap(), texte);
        }
    }

    #[test]
    fn codes_are_written_by_number() {
        assert_eq!(codes("2000000000022x6 2000000000015").unwrap(), "2000000000015 2000000000022x6");
        assert_eq!(codes("2000000000015x1").unwrap(), "2000000000015");
        assert_eq!(codes("").unwrap(), "");
        for refuse in [
            "2000000000016",
            "2000000000015x0",
            "2000000000015x",
            "2000000000015x1001",
            "2000000000015 2000000000015x2",
        ] {
            assert!(codes(refuse).is_err(), "{refuse}");
        }
    }

    #[test]
    fn cents_are_whole() {
        assert_eq!(cents("649", 1).unwrap(), 649);
        for refuse in ["0", "6.49", "6,49", "-1", "+1", "", " 649", "10000001", "99999999999999999999"] {
            assert!(cents(refuse, 1).is_err(), "{refuse}");
        }
    }
}
