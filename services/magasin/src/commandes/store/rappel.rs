//! A callback of the provider, written with what it means for its order.

use comptoir_database::{Connection, Error};
use comptoir_types::{Centimes, PaiementId};

use crate::paiements::domain::Resultat;
use crate::paiements::prestataire::Verdict;

pub(super) const RAPPELER: &str = include_str!("rappeler.sql");

/// What came of a callback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Issue {
    /// The attempt has its verdict by it.
    Regle,
    /// All of it was known.
    Connu,
    /// There is no such attempt.
    Inconnu,
    /// It says other than what was known.
    Contredit,
}

comptoir_types::texte_sql!(Issue: Regle = "regle", Connu = "connu", Inconnu = "inconnu", Contredit = "contredit");

/// What came of a callback, and how much was at stake where it changed an order.
pub(crate) struct Rappele {
    pub(crate) issue: Issue,
    pub(crate) montant: Option<Centimes>,
}

comptoir_database::from_row!(Rappele { issue, montant: "total_cents" });

/// Writes what the provider says under this event of its own, unless it contradicts what is known.
///
/// # Errors
/// The database's; `rappel_paiement_pkey` where a copy of the event was written at the same time,
/// `paiement_transaction_unique` where the charge is another attempt's.
pub(crate) async fn rappeler(
    db: &Connection,
    evenement: &str,
    paiement: PaiementId,
    verdict: &Verdict,
) -> Result<Rappele, Error> {
    let (resultat, transaction, code) = match verdict {
        Verdict::Accepte { transaction } => (Resultat::Accepte, Some(transaction), None),
        Verdict::Refuse { code } => (Resultat::Refuse, None, Some(code)),
    };
    db.one(RAPPELER, &[&evenement, &paiement, &resultat, &transaction, &code]).await
}
