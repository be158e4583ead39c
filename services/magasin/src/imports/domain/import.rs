//! A file of products on its way into the catalogue.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, ImportId, Invalid};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A file of products, from its arrival to its end.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Import {
    pub import_id: ImportId,
    pub etat: EtatImport,
    /// The size of the file, in bytes.
    pub octets: i32,
    /// How many products it names.
    pub lignes: i32,
    /// How many of them the catalogue does not have; none before the check.
    pub nouveaux: Option<i32>,
    /// How many of them it changes.
    pub modifies: Option<i32>,
    /// How many of them are in the catalogue as the file has them.
    pub identiques: Option<i32>,
    /// How many faults were found so far: `/api/imports/{id}/erreurs`.
    pub fautes: i32,
    /// Who sent it.
    pub cree_par: CompteId,
    pub cree_le: DateTime<Utc>,
    /// When the check came to its end.
    pub verifie_le: Option<DateTime<Utc>>,
    /// When somebody asked for it to be applied; none: nobody has, or the catalogue has changed since the check.
    pub demande_le: Option<DateTime<Utc>>,
    /// When it was applied or given up.
    pub fini_le: Option<DateTime<Utc>>,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatImport {
    /// It is here, and waits for its check.
    Recue,
    /// Without a fault: it may be applied.
    Verifiee,
    /// It has faults. Nothing of it will be applied.
    Refusee,
    /// The catalogue is as the file says.
    Appliquee,
    /// Nothing of it was applied, and nothing will be.
    Abandonnee,
}

comptoir_types::texte_sql!(
    EtatImport: Recue = "recue",
    Verifiee = "verifiee",
    Refusee = "refusee",
    Appliquee = "appliquee",
    Abandonnee = "abandonnee",
);

/// What is wrong with a file, at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Faute {
    /// The line of the file where the product begins; the first has the names of the columns.
    pub ligne: i32,
    /// The column; empty: it is the line as a whole.
    #[schema(example = "prix_cents")]
    pub colonne: String,
    /// What was expected and what came, in French.
    pub detail_fr: String,
    /// The same in English.
    pub detail_en: String,
}

impl Faute {
    /// This refusal, there.
    pub fn new(ligne: i32, colonne: &str, refus: &Invalid) -> Self {
        let textes = refus.to_string();
        let (detail_fr, detail_en) = textes.split_once(Invalid::SEPARATEUR).unwrap_or((&textes, &textes));
        Faute {
            ligne,
            colonne: colonne.to_owned(),
            detail_fr: detail_fr.to_owned(),
            detail_en: detail_en.to_owned(),
        }
    }
}
