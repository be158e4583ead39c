//! An attempt to pay, read.

use comptoir_database::{Connection, Error, Row};
use comptoir_types::PaiementId;

use crate::paiements::domain::EtatPaiement;
use crate::paiements::prestataire::Verdict;

/// An attempt as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Etat {
    /// The provider has not been heard.
    EnCours,
    Accepte,
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

impl TryFrom<&Row> for Etat {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(match row.try_get("etat")? {
            EtatPaiement::EnCours => Etat::EnCours,
            EtatPaiement::Accepte => Etat::Accepte,
            EtatPaiement::Refuse => Etat::Refuse(row.try_get("code_refus")?),
        })
    }
}

pub(super) const ETAT: &str = "select etat, code_refus from magasin.paiement where paiement_id = $1";

/// The attempt as it is now.
pub(crate) async fn etat(db: &Connection, paiement: PaiementId) -> Result<Option<Etat>, Error> {
    db.maybe(ETAT, &[&paiement]).await
}
