//! Requests that are decided: approved, refused, withdrawn.

use comptoir_database::{Connection, Error, Value, retry};
use comptoir_types::{CompteId, DemandeId, LieuId, ProduitId, QuantiteDemandee};
use serde::Serialize;

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

pub(super) const MANQUE_AU_CENTRE: &str = "
    select demande.produit_id, $2::int as quantite, stock.disponible
      from magasin.demande
      join magasin.lieu on lieu.type = 'centre_logistique'
      join magasin.stock on stock.lieu_id = lieu.lieu_id and stock.produit_id = demande.produit_id
     where demande.demande_id = $1 and stock.disponible < $2";

/// The product of a request of which the centre has less than was to be granted.
#[derive(Debug, Serialize)]
pub(crate) struct Manque {
    produit_id: ProduitId,
    /// How many were to be granted.
    demande: i32,
    /// How many are there and not promised.
    disponible: i32,
}

comptoir_database::from_row!(Manque { produit_id, demande: "quantite", disponible });

/// What the centre does not have enough of now, to grant this many.
pub(crate) async fn manque_au_centre(
    db: &Connection,
    id: DemandeId,
    quantite: QuantiteDemandee,
) -> Result<Vec<Manque>, Error> {
    db.all(MANQUE_AU_CENTRE, &[&id, &quantite]).await
}
