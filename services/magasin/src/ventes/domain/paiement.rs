//! A tender of a sale as a till sends it.

use comptoir_types::{Invalid, Text};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Montant;

/// The terminal's reference of a card payment.
pub type Reference = Text<1, 64>;

/// A tender of a sale.
#[derive(Debug, Deserialize)]
#[serde(try_from = "PaiementEnvoye")]
pub struct PaiementRecu {
    pub moyen: MoyenCaisse,
    pub montant: Montant,
    /// The terminal's reference; none for cash.
    pub reference: Option<Reference>,
}

/// A tender as it comes, before its fields are seen to agree.
#[derive(Deserialize, ToSchema)]
#[schema(as = PaiementRecu)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaiementEnvoye {
    moyen: MoyenCaisse,
    montant_cents: Montant,
    /// The terminal's reference; none for cash.
    reference: Option<Reference>,
}

/// What a till takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MoyenCaisse {
    Especes,
    Debit,
    Credit,
    /// What a return gave back. No till sends it: an exchange adds it.
    #[serde(skip)]
    Echange,
}

comptoir_types::texte_sql!(MoyenCaisse: Especes = "especes", Debit = "debit", Credit = "credit", Echange = "echange");

impl TryFrom<PaiementEnvoye> for PaiementRecu {
    type Error = Invalid;

    fn try_from(paiement: PaiementEnvoye) -> Result<Self, Invalid> {
        if (paiement.moyen == MoyenCaisse::Especes) != paiement.reference.is_none() {
            return Err(Invalid::new(
                "un paiement par carte a une référence, un paiement en espèces n'en a pas",
                "a card payment has a reference, a cash payment has none",
            ));
        }
        Ok(PaiementRecu {
            moyen: paiement.moyen,
            montant: paiement.montant_cents,
            reference: paiement.reference,
        })
    }
}
