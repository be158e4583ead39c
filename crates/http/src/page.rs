//! Lists, page by page.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use comptoir_types::Invalid;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Problem, kinds};

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// In the order stated.
    pub elements: Vec<T>,
    /// To send as `curseur` for the next page; null on the last.
    pub curseur_suivant: Option<Cursor>,
}

/// Which page of a list is asked for: a part of the query of each list.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Pages {
    /// How many elements, 1 to 100.
    #[serde(default)]
    #[param(default = 20)]
    pub limite: Limit,
    /// From a page's `curseur_suivant`.
    pub curseur: Option<Cursor>,
    /// The list itself: its address, which [`Query`](crate::Query) writes here.
    #[serde(rename = ".liste", default)]
    #[param(ignore)]
    liste: String,
}

/// The name under which [`Pages`] reads what list it is of. No request sends it.
pub(crate) const LISTE: &str = ".liste";

/// How many elements a page holds at most: 1 to 100.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(as = Limite, minimum = 1, maximum = 100)]
pub struct Limit(i64);

impl Limit {
    /// The bare number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl Default for Limit {
    fn default() -> Self {
        Limit(20)
    }
}

impl TryFrom<i64> for Limit {
    type Error = Invalid;

    fn try_from(limite: i64) -> Result<Self, Invalid> {
        if (1..=100).contains(&limite) {
            Ok(Limit(limite))
        } else {
            Err(Invalid::new(
                format_args!("une page a de 1 à 100 éléments, reçu {limite}"),
                format_args!("a page has 1 to 100 elements, got {limite}"),
            ))
        }
    }
}

/// The place in a list where a page ends: opaque to clients, the last element's sort key to us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = Curseur, value_type = String, format = "curseur", pattern = "^[A-Za-z0-9_-]+$")]
pub struct Cursor(String);

impl Cursor {
    /// The cursor behind the element with this sort key.
    pub fn after(cle: &impl Serialize) -> Option<Self> {
        serde_json::to_vec(cle).ok().map(|json| Cursor(URL_SAFE_NO_PAD.encode(json)))
    }

    /// The sort key.
    ///
    /// # Errors
    /// `curseur-invalide` for anything that [`Cursor::after`] did not make.
    pub fn read<K: DeserializeOwned>(&self) -> Result<K, Problem> {
        URL_SAFE_NO_PAD
            .decode(&self.0)
            .ok()
            .and_then(|json| serde_json::from_slice(&json).ok())
            .ok_or_else(|| Problem::new(&kinds::CURSEUR_INVALIDE))
    }
}

impl Pages {
    /// How many rows to read: one more than asked, to know whether there is a next page.
    pub fn fetch_limit(&self) -> i64 {
        self.limite.0 + 1
    }

    /// The sort key behind which the page starts.
    ///
    /// # Errors
    /// `curseur-invalide` when the cursor is not one of this list.
    pub fn after<K: DeserializeOwned>(&self) -> Result<Option<K>, Problem> {
        let Some(curseur) = &self.curseur else { return Ok(None) };
        let (liste, cle): (String, K) = curseur.read()?;
        if liste == self.liste { Ok(Some(cle)) } else { Err(Problem::new(&kinds::CURSEUR_INVALIDE)) }
    }

    /// The page of these rows, of which there may be one too many.
    pub fn page<T, K: Serialize>(&self, mut elements: Vec<T>, cle: impl Fn(&T) -> K) -> Page<T> {
        let limite = usize::try_from(self.limite.0).unwrap_or(usize::MAX);
        let suite = elements.len() > limite;
        elements.truncate(limite);
        let dernier = elements.last().filter(|_| suite);
        let curseur_suivant = dernier.and_then(|dernier| Cursor::after(&(&self.liste, cle(dernier))));
        Page { elements, curseur_suivant }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn liste(adresse: &str, curseur: Option<Cursor>) -> Pages {
        Pages { limite: Limit(2), curseur, liste: adresse.to_owned() }
    }

    #[test]
    fn the_last_page_has_no_cursor_and_a_foreign_cursor_is_refused() {
        let pages = liste("/api/ventes", None);
        let page = pages.page(vec![1, 2, 3], |n| *n);
        assert_eq!(page.elements, [1, 2]);
        let curseur = page.curseur_suivant;
        assert_eq!(liste("/api/ventes", curseur.clone()).after::<i32>().unwrap(), Some(2));
        assert!(liste("/api/retours", curseur.clone()).after::<i32>().is_err());
        assert!(liste("/api/ventes", curseur).after::<String>().is_err());
        assert!(pages.page(vec![1, 2], |n| *n).curseur_suivant.is_none());
        assert!(Cursor("n'importe quoi".to_owned()).read::<i32>().is_err());
        assert!(Cursor::after(&"texte").unwrap().read::<i32>().is_err());
    }
}
