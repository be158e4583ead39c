//! What a product is, and what a search for one means.

use chrono::{DateTime, Utc};
use comptoir_clients::magasin::Niveau;
use comptoir_types::{CategorieId, Centimes, ProduitId, Refus, Taxe, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A product as the public sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Produit {
    /// Its id.
    pub produit_id: ProduitId,
    /// Its code in the chain.
    #[schema(example = "EPI-0001")]
    pub sku: String,
    /// Its name in French.
    pub nom_fr: String,
    /// Its name in English.
    pub nom_en: String,
    /// More about it, in French.
    pub description_fr: String,
    /// More about it, in English.
    pub description_en: String,
    /// Its category.
    pub categorie_id: CategorieId,
    /// Its taxes.
    pub taxe: Taxe,
    /// What its quantity counts.
    pub unite: Unite,
    /// Its price for one, or for a kilogram.
    pub prix_cents: Centimes,
    /// Whether the online shop sells it.
    pub en_ligne: bool,
    /// Whether anyone sells it.
    pub actif: bool,
    /// Its version: the `ETag`.
    pub version: i32,
    /// When it last changed.
    pub modifie_le: DateTime<Utc>,
    /// How much of it the online shop has.
    pub disponibilite: Niveau,
}

/// The order of a list of products.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
pub enum Tri {
    /// By French name.
    #[default]
    #[serde(rename = "nom")]
    Nom,
    /// Cheapest first.
    #[serde(rename = "prix")]
    Prix,
    /// Dearest first.
    #[serde(rename = "-prix")]
    PrixDecroissant,
}

/// The words of a search, as PostgreSQL's `to_tsquery` takes them: each a prefix, all required.
///
/// Accents and case are folded as the column `recherche` folds them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Recherche(Option<String>);

impl Recherche {
    /// The most words that a search takes.
    const MOTS: usize = 8;

    /// The query; none when nothing is left to search for.
    pub fn requete(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl TryFrom<String> for Recherche {
    type Error = Refus;

    fn try_from(texte: String) -> Result<Self, Refus> {
        if texte.chars().count() > 100 {
            return Err(Refus::new(
                "une recherche de 100 caractères au plus",
                "a search of at most 100 characters",
            ));
        }
        let plie: String = texte.to_lowercase().chars().flat_map(plier).collect();
        let mots: Vec<_> =
            plie.split(|c: char| !c.is_ascii_alphanumeric()).filter(|mot| !mot.is_empty()).collect();
        if mots.len() > Self::MOTS {
            return Err(Refus::new(
                format_args!("une recherche de {} mots au plus, reçu {}", Self::MOTS, mots.len()),
                format_args!("a search of at most {} words, got {}", Self::MOTS, mots.len()),
            ));
        }
        let requete = mots.iter().map(|mot| format!("{mot}:*")).collect::<Vec<_>>().join(" & ");
        Ok(Recherche(Some(requete).filter(|requete| !requete.is_empty())))
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
        Recherche::try_from(texte.to_owned()).unwrap().requete().map(str::to_owned)
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
        assert!(Recherche::try_from("un ".repeat(9)).is_err());
        assert!(Recherche::try_from("x".repeat(101)).is_err());
    }
}
