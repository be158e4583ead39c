//! A transfer that goes on: sent, given up, received.

use comptoir_database::{Connection, Error, Value, retry};
use comptoir_types::{CompteId, LieuId, TransfertId};

use crate::transferts::domain::LignesRecues;

/// A step to be taken: with which transfer, by whom.
pub(crate) struct Ordre<'a> {
    pub(crate) id: TransfertId,
    /// The version of the transfer that the worker saw.
    pub(crate) version: i32,
    pub(crate) par: CompteId,
    /// Only the transfers of these places, at the end that takes the step.
    pub(crate) lieux: Option<&'a [LieuId]>,
}

/// Taken first: the lines and the requests of a transfer change only under it.
pub(super) const VERROU: &str = "select 1 from magasin.transfert where transfert_id = $1 for update";

/// Sent behind [`VERROU`].
pub(super) const EXPEDIER: &str = include_str!("expedier.sql");

/// Lets the goods leave their place. Whether they could.
pub(crate) async fn expedier(db: &Connection, ordre: &Ordre<'_>) -> Result<bool, Error> {
    let Ordre { id, version, par, lieux } = ordre;
    passer(db, *id, EXPEDIER, &[id, version, par, lieux]).await
}

/// Sent behind [`VERROU`].
pub(super) const ANNULER: &str = include_str!("annuler.sql");

/// Gives up a transfer that has not left, with its requests. Whether it could be.
pub(crate) async fn annuler(db: &Connection, ordre: &Ordre<'_>) -> Result<bool, Error> {
    let Ordre { id, version, par, lieux } = ordre;
    passer(db, *id, ANNULER, &[id, version, par, lieux]).await
}

/// Sent behind [`VERROU`].
pub(super) const RECEVOIR: &str = include_str!("recevoir.sql");

/// Takes in what arrived, and satisfies its requests. Whether it could: a line that is not answered exactly once refuses
/// all of them.
///
/// # Errors
/// The database's; `transfert_ligne_recue` where more came than was sent.
pub(crate) async fn recevoir(
    db: &Connection,
    ordre: &Ordre<'_>,
    lignes: &LignesRecues,
) -> Result<bool, Error> {
    let Ordre { id, version, par, lieux } = ordre;
    let (produits, recues) = lignes.colonnes();
    passer(db, *id, RECEVOIR, &[id, version, par, lieux, &produits, &recues]).await
}

async fn passer(
    db: &Connection,
    id: TransfertId,
    etape: &str,
    params: comptoir_database::Params<'_>,
) -> Result<bool, Error> {
    let passes =
        retry(async || db.after_lock::<Value<TransfertId>>((VERROU, &[&id]), (etape, params)).await).await?;
    Ok(!passes.is_empty())
}
