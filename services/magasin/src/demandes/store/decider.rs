//! Requests that are decided: approved, refused, withdrawn.

use comptoir_database::{Connection, Error, Value, retry};
use comptoir_types::{CompteId, DemandeId, LieuId, QuantiteDemandee};

use crate::demandes::domain::Etat;

/// A decision to be made: on which request, by whom.
pub(crate) struct Ordre {
    pub(crate) id: DemandeId,
    /// The version of the request that the worker saw.
    pub(crate) version: i32,
    pub(crate) par: CompteId,
}

pub(super) const APPROUVER: &str = include_str!("approuver.sql");

/// Grants this many, and puts them on the transfer in preparation from the logistics centre. Whether it could.
///
/// # Errors
/// The named constraint that refused it: `stock_disponible_positif`, `transfert_lieux_ouverts`, `transfert_plein`. Nothing is then written.
pub(crate) async fn approuver(
    db: &Connection,
    ordre: &Ordre,
    quantite: QuantiteDemandee,
) -> Result<bool, Error> {
    let Ordre { id, version, par } = ordre;
    let approuvee: Option<Value<DemandeId>> =
        retry(async || db.maybe(APPROUVER, &[id, version, par, &quantite]).await).await?;
    Ok(approuvee.is_some())
}

pub(super) const DECIDER: &str = include_str!("decider.sql");

/// How a request ends without goods.
pub(crate) struct Fin<'a> {
    pub(crate) etat: Etat,
    pub(crate) motif: Option<&'a str>,
    /// Whether the caller may end also the requests of others, and of which stores; none: of all.
    pub(crate) des_autres: bool,
    pub(crate) lieux: Option<&'a [LieuId]>,
}

/// Refuses or withdraws a request that waits. Whether it could.
pub(crate) async fn decider(db: &Connection, ordre: &Ordre, fin: &Fin<'_>) -> Result<bool, Error> {
    let Ordre { id, version, par } = ordre;
    let Fin { etat, motif, des_autres, lieux } = fin;
    let decidee: Option<Value<DemandeId>> =
        db.maybe(DECIDER, &[id, version, par, etat, motif, des_autres, lieux]).await?;
    Ok(decidee.is_some())
}
