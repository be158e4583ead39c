//! What is given back, and how.

use comptoir_types::{Centimes, Invalid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::caisses::domain::Moyen;
use crate::ventes::domain::{Montant, Reference};

/// A refund by one tender.
#[derive(Debug, Deserialize)]
#[serde(try_from = "RemboursementEnvoye")]
pub struct Remboursement {
    pub moyen: Moyen,
    pub montant: Montant,
    /// The terminal's reference, for a card.
    pub reference: Option<Reference>,
}

/// A refund as it comes, before its fields are seen to agree.
#[derive(Deserialize, ToSchema)]
#[schema(as = Remboursement)]
#[serde(deny_unknown_fields)]
pub(super) struct RemboursementEnvoye {
    /// `en_ligne` for a web sale, and nothing else; `echange` in an exchange.
    moyen: Moyen,
    montant_cents: Montant,
    /// The terminal's reference, for a card.
    reference: Option<Reference>,
}

impl TryFrom<RemboursementEnvoye> for Remboursement {
    type Error = Invalid;

    fn try_from(envoye: RemboursementEnvoye) -> Result<Self, Invalid> {
        let carte = matches!(envoye.moyen, Moyen::Debit | Moyen::Credit);
        if carte != envoye.reference.is_some() {
            return Err(Invalid::new(
                "un remboursement par carte a une référence, un autre n'en a pas",
                "a refund by card has a reference, another has none",
            ));
        }
        Ok(Remboursement { moyen: envoye.moyen, montant: envoye.montant_cents, reference: envoye.reference })
    }
}

/// The refunds of a return: at most one in cash and one in exchange.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<Remboursement>")]
pub struct Remboursements(Vec<Remboursement>);

impl Remboursements {
    const MAX: usize = 20;

    pub fn as_slice(&self) -> &[Remboursement] {
        &self.0
    }

    /// What these tenders give back.
    pub fn somme(&self, compte: impl Fn(Moyen) -> bool) -> Centimes {
        self.0.iter().filter(|rendu| compte(rendu.moyen)).map(|rendu| rendu.montant.get()).sum()
    }

    /// How many are by this tender.
    fn nombre(&self, moyen: Moyen) -> usize {
        self.0.iter().filter(|rendu| rendu.moyen == moyen).count()
    }
}

impl TryFrom<Vec<Remboursement>> for Remboursements {
    type Error = Invalid;

    fn try_from(remboursements: Vec<Remboursement>) -> Result<Self, Invalid> {
        let rendus = Remboursements(remboursements);
        let simples = [Moyen::Especes, Moyen::Echange, Moyen::EnLigne].map(|moyen| rendus.nombre(moyen) <= 1);
        if rendus.0.len() <= Self::MAX && simples == [true; 3] {
            Ok(rendus)
        } else {
            Err(Invalid::new(
                format_args!(
                    "au plus {} remboursements, dont un en espèces, un en échange et un en ligne",
                    Self::MAX
                ),
                format_args!(
                    "at most {} refunds, of which one in cash, one in exchange and one online",
                    Self::MAX
                ),
            ))
        }
    }
}
