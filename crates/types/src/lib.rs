//! Values that cross a service's border: money, taxes, quantities, identifiers, texts.
//!
//! Nothing here does input or output. A value that exists is valid: the only way in is a parse.
#![warn(missing_docs)]

use std::fmt;

use serde::{Deserialize, Deserializer};

mod adresse;
mod carte;
mod centimes;
mod gtin;
mod identifiants;
mod lot;
#[doc(hidden)]
pub mod mots;
mod position;
mod quantite;
mod role;
mod taxe;
mod telephone;
mod temps;
mod text;

pub use adresse::{CodePostal, Province};
pub use carte::NumeroCarte;
pub use centimes::Centimes;
pub use gtin::Gtin;
pub use identifiants::{
    AdresseId, AlerteId, CaisseId, CarteDocumentId, CarteRemboursementId, CarteRemplacementId, CarteVenteId,
    CategorieId, CleId, CommandeId, CompteId, CourrielId, DemandeId, DemandeLoi25Id, DocumentId,
    EmpreinteEtiquette, ImportId, IncidentId, InventaireId, LieuId, LotId, MouvementCaisseId, NotificationId,
    PaiementId, PanierId, PrixProgrammeId, ProduitId, QuartId, RepriseId, RetourId, SessionCaisseId,
    SessionId, TransfertId, VenteId,
};
pub use lot::Lot;
pub use position::Position;
pub use quantite::{Quantite, QuantiteDemandee, QuantiteTransferee, QuantiteVendue};
pub use role::{Action, Genre, Langue, Portee, Role};
pub use taxe::{Bases, Facture, Taux, Taxe, Unite};
pub use telephone::Telephone;
pub use temps::{Jour, Moment};
pub use text::{Courriel, Text};

/// Reads a field of a change: tells null from absent, by `#[serde(default, deserialize_with = "present")]`.
///
/// # Errors
/// Those of the field.
pub fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

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
