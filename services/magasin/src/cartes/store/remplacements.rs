//! Lost cards, and those that take their place.

use comptoir_database::{Connection, Error, Row};
use comptoir_types::{CarteRemplacementId, NumeroCarte};

use crate::cartes::domain::{CarteRemplacee, DemandeRemplacement, empreinte};
use crate::idempotency::Demande;

/// What became of a request to replace a card.
pub enum Remplacement {
    /// They have asked too often.
    TropDeQuestions,
    /// No card of these digits was made by this document.
    Inconnue,
    Faite(CarteRemplacee),
}

comptoir_database::from_row!(CarteRemplacee {
    carte_remplacement_id,
    document,
    numero: (comptoir_database::absent),
    derniers,
    derniers_perdue,
    magasin_id,
    montant_cents,
    par,
    le
});

impl TryFrom<&Row> for Remplacement {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let faite: Option<CarteRemplacementId> = row.try_get("carte_remplacement_id")?;
        Ok(match (row.try_get("permis")?, faite) {
            (false, _) => Remplacement::TropDeQuestions,
            (true, None) => Remplacement::Inconnue,
            (true, Some(_)) => Remplacement::Faite(CarteRemplacee::try_from(row)?),
        })
    }
}

pub(super) const REMPLACER: &str = include_str!("remplacer_carte.sql");

/// Replaces the card that this document proves by one of this number. Each question counts.
///
/// # Errors
/// `carte_remplacee` when it was replaced before, `carte_remplacement_magasin_id_fkey` when there is no such store,
/// `carte_remplacement_pkey` and `idempotence_pkey` when the key has served.
pub async fn remplacer(
    db: &Connection,
    demande: &Demande<'_>,
    perdue: &DemandeRemplacement,
    numero: &NumeroCarte,
) -> Result<Remplacement, Error> {
    let Demande { compte: par, cle, empreinte: demandee } = demande;
    let (document, derniers) = (perdue.document.as_str(), perdue.derniers.as_str());
    db.one(
        REMPLACER,
        &[
            par,
            cle,
            demandee,
            &perdue.magasin_id,
            &document,
            &derniers,
            &empreinte(numero),
            &numero.derniers(),
        ],
    )
    .await
}
