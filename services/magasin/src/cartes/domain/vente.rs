//! A card that a till sells.

use chrono::{DateTime, Utc};
use comptoir_types::{CarteVenteId, Centimes, CompteId, Invalid, LieuId, NumeroCarte, SessionCaisseId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caisses::domain::{Montant, Reference};

/// What a card is sold for: 5.00 to 500.00 $.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 500, maximum = 50_000, example = 5000)]
pub struct MontantCarte(Centimes);

impl MontantCarte {
    const MIN: i64 = 500;
    const MAX: i64 = 50_000;

    pub const fn get(self) -> Centimes {
        self.0
    }
}

impl TryFrom<i64> for MontantCarte {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        let (min, max) = (Self::MIN, Self::MAX);
        if (min..=max).contains(&cents) {
            Ok(MontantCarte(Centimes::new(cents)))
        } else {
            Err(Invalid::new(
                format_args!("une carte se vend de {min} à {max} cents, reçu {cents}"),
                format_args!("a card is sold for {min} to {max} cents, got {cents}"),
            ))
        }
    }
}

/// What pays a card: money, never another card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MoyenVenteCarte {
    Especes,
    Debit,
    Credit,
}

comptoir_types::texte_sql!(MoyenVenteCarte: Especes = "especes", Debit = "debit", Credit = "credit");

/// A card to sell.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelleCarte {
    pub montant_cents: MontantCarte,
    /// How it is paid. Cash is the remainder, rounded to the nearest 5 cents; the rest is exact.
    #[schema(value_type = Vec<PaiementCarte>, min_items = 1, max_items = 20)]
    pub paiements: PaiementsCarte,
}

/// A tender of a card's sale.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaiementCarte {
    pub moyen: MoyenVenteCarte,
    pub montant_cents: Montant,
    /// The terminal's reference; none for cash.
    pub reference: Option<Reference>,
}

/// The tenders of a card's sale.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<PaiementCarte>")]
pub struct PaiementsCarte(Vec<PaiementCarte>);

impl PaiementsCarte {
    const MAX: usize = 20;

    pub fn as_slice(&self) -> &[PaiementCarte] {
        &self.0
    }

    /// The sum of those that are cash, or of the others.
    pub fn somme(&self, en_especes: bool) -> Centimes {
        let comptes = |paiement: &&PaiementCarte| (paiement.moyen == MoyenVenteCarte::Especes) == en_especes;
        self.0.iter().filter(comptes).map(|paiement| paiement.montant_cents.get()).sum()
    }
}

impl TryFrom<Vec<PaiementCarte>> for PaiementsCarte {
    type Error = Invalid;

    fn try_from(paiements: Vec<PaiementCarte>) -> Result<Self, Invalid> {
        let especes = |paiement: &PaiementCarte| paiement.moyen == MoyenVenteCarte::Especes;
        let accordes = paiements.iter().all(|paiement| especes(paiement) == paiement.reference.is_none());
        let payes = paiements.iter().all(|paiement| paiement.montant_cents.get() > Centimes::ZERO);
        let au_comptant = paiements.iter().filter(|paiement| especes(paiement)).count();
        if (1..=Self::MAX).contains(&paiements.len()) && au_comptant <= 1 && accordes && payes {
            Ok(PaiementsCarte(paiements))
        } else {
            Err(Invalid::new(
                format_args!(
                    "de 1 à {} paiements au-dessus de zéro, dont un en espèces au plus ; une référence pour chaque autre",
                    Self::MAX
                ),
                format_args!(
                    "1 to {} tenders above zero, of which one in cash at most; a reference for each other",
                    Self::MAX
                ),
            ))
        }
    }
}

/// A card that was sold.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CarteVendue {
    /// The key of the request.
    pub carte_vente_id: CarteVenteId,
    /// The number of its receipt, by which it is proven when it is lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "LAV-1-42-C3")]
    pub document: Option<String>,
    /// Its number, shown in this answer alone: a repeat of the request does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "9000000000000001")]
    pub numero: Option<String>,
    /// The last four digits of its number.
    #[schema(example = "0001")]
    pub derniers: String,
    pub session_id: SessionCaisseId,
    pub magasin_id: LieuId,
    /// What it is worth.
    pub montant_cents: Centimes,
    /// What rounding the cash added, or took.
    pub arrondi_cents: Centimes,
    /// Who sold it.
    pub par: CompteId,
    pub le: DateTime<Utc>,
}

impl CarteVendue {
    /// The same, with the number, for whoever has just bought it.
    #[must_use]
    pub fn montrer(self, numero: &NumeroCarte) -> Self {
        CarteVendue { numero: Some(numero.as_str().to_owned()), ..self }
    }
}
