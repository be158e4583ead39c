//! Values that cross a service's border: money, taxes, quantities, identifiers, texts.
//!
//! Nothing here does input or output. A value that exists is valid: the only way in is a parse.
#![warn(missing_docs)]

use std::fmt;

mod adresse;
mod centimes;
mod gtin;
mod identifiants;
#[doc(hidden)]
pub mod mots;
mod quantite;
mod role;
mod taxe;
mod temps;
mod text;

pub use adresse::{CodePostal, Province};
pub use centimes::Centimes;
pub use gtin::Gtin;
pub use identifiants::{
    CaisseId, CategorieId, CommandeId, CompteId, DocumentId, ImportId, LieuId, MouvementCaisseId, PaiementId,
    PanierId, ProduitId, QuartId, RepriseId, RetourId, SessionCaisseId, SessionId, VenteId,
};
pub use quantite::{Quantite, QuantiteVendue};
pub use role::{Action, Genre, Langue, Portee, Role};
pub use taxe::{Bases, Facture, Taux, Taxe, Unite};
pub use temps::{Jour, Moment};
pub use text::{Courriel, Text};

/// Why a text, a number or an address was refused at the border. Written for the person who sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid(String);

impl Invalid {
    /// Between the French and the English text of a refusal, which travels as one string through the JSON reader: a
    /// character that neither text has, as they might have a slash.
    pub const SEPARATEUR: char = '\u{1f}';

    /// A refusal with its reason in both languages: what was expected, and what came.
    pub fn new(francais: impl fmt::Display, anglais: impl fmt::Display) -> Self {
        let propre = |texte: String| texte.replace(Self::SEPARATEUR, " ");
        let (francais, anglais) = (propre(francais.to_string()), propre(anglais.to_string()));
        Invalid(format!("{francais}{}{anglais}", Self::SEPARATEUR))
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Invalid {}
