//! An attempt to pay, read.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::PaiementId;

use crate::paiements::prestataire::Verdict;

/// An attempt as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Etat {
    /// The provider has not been heard.
    EnCours,
    /// Charged.
    Accepte,
    /// Not charged.
    Refuse(String),
}

impl From<Verdict> for Etat {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Accepte { .. } => Etat::Accepte,
            Verdict::Refuse { code } => Etat::Refuse(code),
        }
    }
}

impl From<&Row> for Etat {
    fn from(row: &Row) -> Self {
        match row.get(0) {
            "accepte" => Etat::Accepte,
            "refuse" => Etat::Refuse(row.get::<_, Option<String>>(1).unwrap_or_default()),
            _ => Etat::EnCours,
        }
    }
}

pub(super) const ETAT: &str = "select etat, code_refus from magasin.paiement where paiement_id = $1";

/// The attempt as it is now.
pub(crate) async fn etat(db: &Connection, paiement: PaiementId) -> Result<Option<Etat>, Error> {
    db.maybe(ETAT, &[&paiement]).await
}
