//! What a search for a product means.

use comptoir_types::Invalid;
use serde::Deserialize;
use utoipa::ToSchema;

/// The words of a search: each the start of a word, all required.
///
/// Accents and case are folded as the column `recherche` folds them. At most 100 characters, of which the first eight
/// words count: more would narrow nothing, and cost.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, max_length = 100)]
pub struct Recherche(Vec<String>);

impl Recherche {
    /// The words that count.
    const MOTS: usize = 8;

    /// Each word once; none when nothing is left to search for.
    pub fn mots(&self) -> &[String] {
        &self.0
    }

    /// The same as a `tsquery`; none when nothing is left to search for.
    pub fn requete(&self) -> Option<String> {
        let requete = self.0.iter().map(|mot| format!("{mot}:*")).collect::<Vec<_>>().join(" & ");
        Some(requete).filter(|requete| !requete.is_empty())
    }
}

impl TryFrom<String> for Recherche {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        if texte.chars().count() > 100 {
            return Err(Invalid::new(
                "une recherche de 100 caractères au plus",
                "a search of at most 100 characters",
            ));
        }
        let plie: String = texte.to_lowercase().chars().flat_map(plier).collect();
        let mut mots = Vec::new();
        for mot in plie.split(|c: char| !c.is_ascii_alphanumeric()).filter(|mot| !mot.is_empty()) {
            if mots.len() < Self::MOTS && !mots.iter().any(|autre| autre == mot) {
                mots.push(mot.to_owned());
            }
        }
        Ok(Recherche(mots))
    }
}

/// The letters that `magasin.cherchable` folds: those of French and a few neighbours.
fn plier(lettre: char) -> impl Iterator<Item = char> {
    let (premiere, seconde) = match lettre {
        'à' | 'â' | 'ä' => ('a', None),
        'ç' => ('c', None),
        'é' | 'è' | 'ê' | 'ë' => ('e', None),
        'î' | 'ï' => ('i', None),
        'ô' | 'ö' => ('o', None),
        'ù' | 'û' | 'ü' => ('u', None),
        'ÿ' => ('y', None),
        'ñ' => ('n', None),
        'œ' => ('o', Some('e')),
        autre => (autre, None),
    };
    std::iter::once(premiere).chain(seconde)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requete(texte: &str) -> Option<String> {
        Recherche::try_from(texte.to_owned()).unwrap().requete()
    }

    #[test]
    fn a_search_is_every_word_as_a_prefix_without_accents() {
        assert_eq!(requete("Crème GLACÉE").as_deref(), Some("creme:* & glacee:*"));
        assert_eq!(requete("œufs, 12").as_deref(), Some("oeufs:* & 12:*"));
        assert_eq!(requete("EPI-0001").as_deref(), Some("epi:* & 0001:*"));
    }

    #[test]
    fn what_means_something_to_the_database_is_left_out() {
        assert_eq!(requete("a' | !b <-> (c):*").as_deref(), Some("a:* & b:* & c:*"));
        assert_eq!(requete("  \0 -- "), None);
        assert_eq!(requete("un un UN").as_deref(), Some("un:*"));
        assert_eq!(requete("a b c d e f g h i"), requete("a b c d e f g h"));
        assert!(Recherche::try_from("x".repeat(101)).is_err());
    }
}
