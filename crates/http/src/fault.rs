//! What is wrong with a request, in our words: no text of the reader's reaches a person.

use std::fmt;

use comptoir_types::Invalid;
use serde::de::{self, Expected, Unexpected};

use crate::{FieldError, Problem, kinds};

/// Why a value was refused, and the field at fault where the reader knows it better than the path to the value.
#[derive(Debug)]
pub(crate) struct Fault {
    champ: Option<String>,
    refus: Invalid,
}

impl Fault {
    /// Another kind of value than was expected.
    pub(crate) fn attendu(francais: &str, anglais: &str, recu: Unexpected<'_>) -> Self {
        let [recu_fr, recu_en] = recu_en_mots(recu);
        Invalid::new(
            format_args!("{francais} est attendu, reçu {recu_fr}"),
            format_args!("{anglais} is expected, got {recu_en}"),
        )
        .into()
    }

    /// A field that is given twice.
    pub(crate) fn double(champ: &str) -> Self {
        let refus = Invalid::new("ce champ est donné deux fois", "this field is given twice");
        Fault { champ: Some(champ.to_owned()), refus }
    }

    /// The problem, at this place of the request.
    pub(crate) fn probleme(self, chemin: &str) -> Problem {
        let champ = match self.champ {
            Some(champ) if chemin == "." || chemin == champ => champ,
            Some(champ) if chemin.ends_with(&format!(".{champ}")) => chemin.to_owned(),
            Some(champ) => format!("{chemin}.{champ}"),
            None => chemin.to_owned(),
        };
        let erreur = FieldError { champ: extrait(&champ), detail: self.refus.to_string() };
        Problem::new(&kinds::REQUETE_INVALIDE).member("erreurs", [erreur])
    }
}

impl From<Invalid> for Fault {
    fn from(refus: Invalid) -> Self {
        Fault { champ: None, refus }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.refus.fmt(f)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    /// A type of ours says why in both languages. Whatever else comes is a library's, and is not repeated.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        match message.split_once(Invalid::SEPARATEUR) {
            Some((francais, anglais)) => Invalid::new(francais, anglais).into(),
            None => Invalid::new(
                "cette valeur n'a pas la forme que décrit /docs",
                "this value does not have the form that /docs describes",
            )
            .into(),
        }
    }

    fn invalid_type(recu: Unexpected<'_>, _: &dyn Expected) -> Self {
        Fault::attendu("une valeur d'un autre type", "a value of another type", recu)
    }

    fn invalid_value(recu: Unexpected<'_>, _: &dyn Expected) -> Self {
        Fault::attendu("une valeur dans ses bornes", "a value within its bounds", recu)
    }

    fn invalid_length(longueur: usize, _: &dyn Expected) -> Self {
        Invalid::new(
            format_args!("une autre longueur est attendue, reçu {longueur} éléments"),
            format_args!("another length is expected, got {longueur} elements"),
        )
        .into()
    }

    fn unknown_variant(mot: &str, permis: &'static [&'static str]) -> Self {
        let (mot, permis) = (extrait(mot), permis.join(", "));
        Invalid::new(
            format_args!("un mot parmi {permis} est attendu, reçu « {mot} »"),
            format_args!("one of the words {permis} is expected, got \"{mot}\""),
        )
        .into()
    }

    fn unknown_field(champ: &str, permis: &'static [&'static str]) -> Self {
        let refus = if permis.is_empty() {
            Invalid::new(
                "ce champ est inconnu : aucun n'est attendu",
                "this field is unknown: none is expected",
            )
        } else {
            let permis = permis.join(", ");
            Invalid::new(
                format_args!("ce champ est inconnu ; les champs sont {permis}"),
                format_args!("this field is unknown; the fields are {permis}"),
            )
        };
        Fault { champ: Some(champ.to_owned()), refus }
    }

    fn missing_field(champ: &'static str) -> Self {
        let refus = Invalid::new("ce champ est requis et manque", "this field is required and missing");
        Fault { champ: Some(champ.to_owned()), refus }
    }

    fn duplicate_field(champ: &'static str) -> Self {
        Fault::double(champ)
    }
}

/// The start of what came, on one line: an answer is no mirror.
fn extrait(texte: &str) -> String {
    const MAX: usize = 60;
    let mut extrait: String = texte.chars().map(|c| if c.is_control() { ' ' } else { c }).take(MAX).collect();
    if texte.chars().nth(MAX).is_some() {
        extrait.push('…');
    }
    extrait
}

/// Texts are not repeated: a password may have come to the wrong field.
fn recu_en_mots(recu: Unexpected<'_>) -> [String; 2] {
    let mots = |francais: &str, anglais: &str| [francais.to_owned(), anglais.to_owned()];
    match recu {
        Unexpected::Bool(_) => mots("un booléen", "a boolean"),
        Unexpected::Unsigned(nombre) => [nombre.to_string(), nombre.to_string()],
        Unexpected::Signed(nombre) => [nombre.to_string(), nombre.to_string()],
        Unexpected::Float(nombre) => [nombre.to_string(), nombre.to_string()],
        Unexpected::Str(_) | Unexpected::Char(_) => mots("un texte", "a text"),
        Unexpected::Unit | Unexpected::Option => mots("null", "null"),
        Unexpected::Seq => mots("une liste", "a list"),
        Unexpected::Map => mots("un objet", "an object"),
        _ => mots("autre chose", "something else"),
    }
}
