//! Lines that go on the transfer in preparation between two places.

use comptoir_database::{Connection, Error, FromRow};

use crate::idempotency::Demande;
use crate::transferts::domain::{NouveauTransfert, Transfert};

/// The first step: what it does is held until the second one has told of it.
pub(super) const PREPARER: &str = "select magasin.preparer_transfert($1, $2, $3, $4, $5, $6)";

/// Sent behind [`PREPARER`], which holds the transfer.
pub(super) const CONCLURE: &str = include_str!("conclure.sql");

/// Puts these lines on the transfer in preparation between the two places, which is made where there is none, and promises
/// their units at the source. Gives the transfer as it is then.
///
/// # Errors
/// The named constraint that refused it: `transfert_lieux_ouverts`, `transfert_plein`, `stock_disponible_positif`,
/// `idempotence_pkey` and `transfert_pkey` when the key has served. Nothing is then written.
pub(crate) async fn preparer(
    db: &Connection,
    demande: &Demande<'_>,
    nouveau: &NouveauTransfert,
) -> Result<Option<Transfert>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let NouveauTransfert { source_id, destination_id, lignes } = nouveau;
    let (produits, quantites) = lignes.colonnes();
    let answers = db
        .together(&[
            (PREPARER, &[cle, source_id, destination_id, par, &produits, &quantites]),
            (CONCLURE, &[source_id, destination_id, par, cle, empreinte, &produits, &quantites]),
        ])
        .await?;
    answers.last().and_then(|rows| rows.first()).map(Transfert::from_row).transpose()
}
