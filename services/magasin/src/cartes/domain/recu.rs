//! What the receipt of a card says, in French and English.

use chrono::{DateTime, Utc};
use comptoir_types::{CarteDocumentId, Centimes, CompteId, LieuId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::GenreCarte;
use crate::caisses::domain::Moyen;
use crate::impression::Rang;
use crate::impression::document::{self, Enseigne, arrondi};

/// What a receipt of a card is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CarteRecuGenre)]
pub enum GenreRecuCarte {
    /// A till sold it.
    Vente,
    /// It took the place of a lost one.
    Remplacement,
}

comptoir_types::texte_sql!(GenreRecuCarte: Vente = "vente", Remplacement = "remplacement");

/// A tender of a card's sale.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = CartePaiement)]
pub struct PaiementDeCarte {
    pub moyen: Moyen,
    pub montant_cents: Centimes,
    /// The terminal's reference; none for cash.
    pub reference: Option<String>,
}

/// The receipt of a card: it proves the card when it is lost, and holds no number that pays.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CarteRecu)]
pub struct RecuCarte {
    /// The key of the request that sold or replaced it.
    pub document_id: CarteDocumentId,
    pub genre: GenreRecuCarte,
    /// Its own number.
    #[schema(example = "LAV-1-42-C3")]
    pub document: String,
    pub magasin_id: LieuId,
    /// Who sold or replaced it.
    pub par: CompteId,
    pub le: DateTime<Utc>,
    pub carte: GenreCarte,
    /// The last four digits of the card.
    #[schema(example = "4021")]
    pub derniers: String,
    /// The last four digits of the card that was lost, for a replacement.
    pub derniers_perdue: Option<String>,
    /// What the card was worth then.
    pub montant_cents: Centimes,
    /// What rounding the cash added, or took.
    pub arrondi_cents: Centimes,
    /// What paid it; nothing for a replacement.
    pub paiements: Vec<PaiementDeCarte>,
    /// When it was, in Montréal.
    #[schema(example = "2026-06-30 14:05")]
    pub date_locale: String,
    /// Who owes the money.
    pub raison_sociale: String,
    pub magasin: String,
    /// Its number and street.
    pub adresse: String,
    pub ville: String,
    pub code_postal: String,
    pub telephone: String,
}

impl RecuCarte {
    /// The title of its page.
    pub const fn titre(&self) -> &'static str {
        match self.genre {
            GenreRecuCarte::Vente => "Vente de carte / Card sale",
            GenreRecuCarte::Remplacement => "Carte remplacée / Card replaced",
        }
    }

    /// Its rows, from top to bottom.
    pub fn rangs(&self) -> Vec<Rang> {
        let mut rangs = Enseigne {
            raison_sociale: &self.raison_sociale,
            magasin: &self.magasin,
            adresse: &self.adresse,
            ville: &self.ville,
            code_postal: &self.code_postal,
            telephone: &self.telephone,
        }
        .rangs();
        rangs.extend([
            Rang::Centre(self.titre().to_owned()),
            Rang::Montant("No / No.".to_owned(), self.document.clone()),
            Rang::Montant("Date".to_owned(), self.date_locale.clone()),
            Rang::Filet,
        ]);
        if let Some(perdue) = &self.derniers_perdue {
            rangs.push(Rang::Montant("Perdue, sans valeur / Lost, void".to_owned(), cachee(perdue)));
        }
        rangs.push(Rang::Montant(self.nom().to_owned(), cachee(&self.derniers)));
        rangs.push(Rang::Total("VALEUR / VALUE".to_owned(), self.montant_cents.to_string()));
        rangs.extend(self.reglement());
        rangs.extend([
            Rang::Filet,
            Rang::Texte("Sans taxe, sans échéance, sans frais. Gardez ce reçu : il prouve la carte si vous la perdez.".to_owned()),
            Rang::Texte("No tax, no expiry, no fee. Keep this receipt: it proves the card if you lose it.".to_owned()),
        ]);
        rangs
    }

    const fn nom(&self) -> &'static str {
        match self.carte {
            GenreCarte::Cadeau => Moyen::Carte.libelle(),
            GenreCarte::Avoir => Moyen::Avoir.libelle(),
        }
    }

    /// What paid it; nothing where nobody paid.
    fn reglement(&self) -> Vec<Rang> {
        if self.paiements.is_empty() {
            return Vec::new();
        }
        let mut rangs = vec![Rang::Filet];
        rangs.extend(arrondi(self.arrondi_cents));
        for paiement in &self.paiements {
            rangs.extend(document::paiement(
                paiement.moyen.libelle(),
                paiement.montant_cents,
                paiement.reference.as_deref(),
            ));
        }
        rangs
    }
}

/// A number on paper: its last digits.
fn cachee(derniers: &str) -> String {
    format!("**** {derniers}")
}
