//! What is given back, and how.

use comptoir_types::{Centimes, Invalid, NumeroCarte};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::caisses::domain::{Montant, Moyen, Reference};

/// A refund by one tender.
#[derive(Debug, Deserialize)]
#[serde(try_from = "RemboursementEnvoye")]
pub struct Remboursement {
    pub moyen: Moyen,
    pub montant: Montant,
    /// The terminal's reference, for a card.
    pub reference: Option<Reference>,
    /// The card that a store credit goes on; none for a new one.
    pub carte: Option<NumeroCarte>,
}

/// A refund as it comes, before its fields are seen to agree.
#[derive(Deserialize, ToSchema)]
#[schema(as = Remboursement)]
#[serde(deny_unknown_fields)]
pub(super) struct RemboursementEnvoye {
    /// `avoir` gives store credit; `en_ligne` or `avoir` for a web sale, and nothing else; `echange` in an exchange.
    moyen: Moyen,
    montant_cents: Montant,
    /// The terminal's reference, for a card.
    reference: Option<Reference>,
    /// For `avoir` alone: the gift card or store credit that it goes on. Without one, a new number is made.
    numero: Option<NumeroCarte>,
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
        let avoir = envoye.moyen == Moyen::Avoir;
        if envoye.moyen == Moyen::Carte
            || (envoye.numero.is_some() && !avoir)
            || (avoir && envoye.montant_cents.get() == Centimes::ZERO)
        {
            return Err(Invalid::new(
                "un avoir au-dessus de zéro, et lui seul, peut nommer la carte qui le reçoit ; « carte » n'est pas un remboursement",
                "a store credit above zero, and nothing else, may name the card that takes it; \"carte\" is no refund",
            ));
        }
        Ok(Remboursement {
            moyen: envoye.moyen,
            montant: envoye.montant_cents,
            reference: envoye.reference,
            carte: envoye.numero,
        })
    }
}

/// The refunds of a return: at most one in cash, one in exchange, one online, one as store credit.
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
        let simples = [Moyen::Especes, Moyen::Echange, Moyen::EnLigne, Moyen::Avoir]
            .map(|moyen| rendus.nombre(moyen) <= 1);
        if rendus.0.len() <= Self::MAX && simples == [true; 4] {
            Ok(rendus)
        } else {
            Err(Invalid::new(
                format_args!(
                    "au plus {} remboursements, dont un en espèces, un en échange, un en ligne et un avoir",
                    Self::MAX
                ),
                format_args!(
                    "at most {} refunds, of which one in cash, one in exchange, one online and one store credit",
                    Self::MAX
                ),
            ))
        }
    }
}
