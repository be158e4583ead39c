//! What a client or a worker sends about an order.

use comptoir_types::{Centimes, Invalid, NumeroCarte, Text};
use postgres_types::{FromSql, ToSql};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::caisses::domain::Montant;
use crate::paiements::domain::JetonCarte;

/// A payment to be made.
#[derive(Debug, Deserialize)]
#[serde(try_from = "PaiementEnvoye")]
pub struct DemandePaiement {
    pub jeton: Option<JetonCarte>,
    /// A gift card or a store credit, and what it pays.
    pub carte: Option<PartCarte>,
}

/// A payment as it comes, before its fields are seen to agree.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DemandePaiement)]
pub(crate) struct PaiementEnvoye {
    /// The bank card; for what `carte` does not pay.
    jeton: Option<JetonCarte>,
    carte: Option<PartCarte>,
}

/// A gift card or a store credit that pays all of an order, or a part.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CommandePartCarte)]
pub struct PartCarte {
    pub numero: NumeroCarte,
    /// What it pays: above zero, at most the total.
    pub montant_cents: Montant,
}

impl TryFrom<PaiementEnvoye> for DemandePaiement {
    type Error = Invalid;

    fn try_from(envoye: PaiementEnvoye) -> Result<Self, Invalid> {
        let PaiementEnvoye { jeton, carte } = envoye;
        let payante = carte.as_ref().is_none_or(|carte| carte.montant_cents.get() > Centimes::ZERO);
        if payante && (jeton.is_some() || carte.is_some()) {
            Ok(DemandePaiement { jeton, carte })
        } else {
            Err(Invalid::new(
                "un paiement a un jeton, ou une carte qui paie plus de zéro, ou les deux",
                "a payment has a jeton, or a card that pays more than zero, or both",
            ))
        }
    }
}

/// A cancellation to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandeAnnulation {
    /// Why, in a few words about the order, not about a person: it is kept with the order.
    #[serde(default)]
    #[schema(example = "commandé deux fois")]
    pub motif: Option<Text<1, 200>>,
}

/// The number of an order, as its client shows it: from 1 up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSql, FromSql, ToSchema)]
#[serde(try_from = "i64")]
#[postgres(transparent)]
#[schema(minimum = 1, maximum = 999999999, example = 1042)]
pub struct NumeroCommande(i64);

impl NumeroCommande {
    /// Far fewer orders than nine digits can count are ever made.
    const MAX: i64 = 999_999_999;

    /// The bare number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for NumeroCommande {
    type Error = Invalid;

    fn try_from(numero: i64) -> Result<Self, Invalid> {
        if (1..=Self::MAX).contains(&numero) {
            return Ok(NumeroCommande(numero));
        }
        Err(Invalid::new(
            format_args!("un numéro de commande de 1 à {}, reçu {numero}", Self::MAX),
            format_args!("an order number of 1 to {}, got {numero}", Self::MAX),
        ))
    }
}

/// A hand-over to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandeRemise {
    /// The number of the order, read on the screen of the client.
    pub numero: NumeroCommande,
}
