//! A tender of a sale as a till sends it.

use comptoir_types::{Invalid, NumeroCarte};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::caisses::domain::{Montant, Reference};

/// A tender of a sale.
#[derive(Debug, Deserialize)]
#[serde(try_from = "PaiementEnvoye")]
pub struct PaiementRecu {
    pub moyen: MoyenCaisse,
    pub montant: Montant,
    /// The terminal's reference; none for cash and gift cards.
    pub reference: Option<Reference>,
    /// The gift card or store credit that pays.
    pub carte: Option<NumeroCarte>,
}

/// A tender as it comes, before its fields are seen to agree.
#[derive(Deserialize, ToSchema)]
#[schema(as = PaiementRecu)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaiementEnvoye {
    moyen: MoyenCaisse,
    montant_cents: Montant,
    /// The terminal's reference; none for cash and gift cards.
    reference: Option<Reference>,
    /// The number of the gift card or store credit, for `carte` alone. Its last four digits become the reference.
    numero: Option<NumeroCarte>,
}

/// What a till takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MoyenCaisse {
    Especes,
    Debit,
    Credit,
    /// A gift card or a store credit, by its number.
    Carte,
    /// What a return gave back. No till sends it: an exchange adds it.
    #[serde(skip)]
    Echange,
}

comptoir_types::texte_sql!(MoyenCaisse: Especes = "especes", Debit = "debit", Credit = "credit", Carte = "carte", Echange = "echange");

impl TryFrom<PaiementEnvoye> for PaiementRecu {
    type Error = Invalid;

    fn try_from(paiement: PaiementEnvoye) -> Result<Self, Invalid> {
        let sans_reference = matches!(paiement.moyen, MoyenCaisse::Especes | MoyenCaisse::Carte);
        if sans_reference != paiement.reference.is_none() {
            return Err(Invalid::new(
                "un paiement du terminal a une référence ; un paiement en espèces ou par carte cadeau n'en a pas",
                "a payment by the terminal has a reference; one in cash or by gift card has none",
            ));
        }
        if (paiement.moyen == MoyenCaisse::Carte) != paiement.numero.is_some() {
            return Err(Invalid::new(
                "un paiement par carte cadeau, et lui seul, a le numéro de la carte",
                "a payment by gift card, and nothing else, has the number of the card",
            ));
        }
        Ok(PaiementRecu {
            moyen: paiement.moyen,
            montant: paiement.montant_cents,
            reference: paiement.reference,
            carte: paiement.numero,
        })
    }
}
