//! The rates of the taxes.

use comptoir_database::{Connection, Error};

use crate::idempotency::Demande;
use crate::lieux::domain::{NouveauTaux, TauxDuJour};

comptoir_database::from_row!(TauxDuJour { depuis, tps, tvq });

pub(super) const TAUX: &str = "select depuis, tps, tvq from magasin.taux_taxe order by depuis desc";

/// All rates, those to come first.
///
/// # Errors
/// The database's.
pub async fn taux(db: &Connection) -> Result<Vec<TauxDuJour>, Error> {
    db.all(TAUX, &[]).await
}

pub(super) const ANNONCER: &str = include_str!("annoncer_taux.sql");

/// Announces rates; none when their day is not to come.
///
/// # Errors
/// `taux_taxe_pkey` when the day has rates, `idempotence_pkey` when the key has served.
pub async fn annoncer(
    db: &Connection,
    demande: &Demande<'_>,
    nouveau: &NouveauTaux,
) -> Result<Option<TauxDuJour>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let NouveauTaux { depuis, tps, tvq } = nouveau;
    db.maybe(ANNONCER, &[par, cle, empreinte, &depuis.get(), &tps.get(), &tvq.get()]).await
}
