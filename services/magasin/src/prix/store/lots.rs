//! Several articles of a product for one price.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CompteId, LotId, ProduitId};

use crate::idempotency::Demande;
use crate::prix::domain::{EtatPrix, LotPrevu, NouveauLot};

comptoir_database::from_row!(LotPrevu {
    lot_id,
    produit_id,
    nombre,
    prix_cents,
    du,
    au,
    etat,
    cree_par,
    cree_le,
    annule_le
});

pub(super) const CREER: &str = include_str!("creer_lot.sql");

/// Plans it; none where its product does not take it.
///
/// # Errors
/// `lot_chevauche` beside another of its product, `lot_a_venir` in the past, `lot_periode` when it ends before it begins,
/// `lot_pkey` and `idempotence_pkey` when the key has served.
pub async fn creer(
    db: &Connection,
    demande: &Demande<'_>,
    lot: &NouveauLot,
) -> Result<Option<LotPrevu>, Error> {
    let Demande { compte, cle, empreinte } = demande;
    let NouveauLot { produit_id, nombre, prix_cents, du, au } = lot;
    db.maybe(CREER, &[cle, compte, empreinte, produit_id, nombre, &prix_cents.get(), du, au]).await
}

pub(super) const ANNULER: &str = include_str!("annuler_lot.sql");

/// Takes it back. Whether it was still there to be taken back.
///
/// # Errors
/// The database's.
pub async fn annuler(db: &Connection, id: LotId, par: CompteId) -> Result<bool, Error> {
    Ok(db.maybe::<Value<LotId>>(ANNULER, &[&id, &par]).await?.is_some())
}

pub(super) const LIRE: &str = "
    select case when annule_le is null then 'termine' else 'annule' end as etat
      from magasin.lot
     where lot_id = $1";

/// What became of a lot that cannot be taken back; none where there is none.
///
/// # Errors
/// The database's.
pub async fn issue(db: &Connection, id: LotId) -> Result<Option<EtatPrix>, Error> {
    Ok(db.maybe::<Value<EtatPrix>>(LIRE, &[&id]).await?.map(|Value(etat)| etat))
}

pub(super) const LISTER: &str = include_str!("lister_lots.sql");

/// The lots, the latest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    produit: Option<ProduitId>,
    (avant, id): (DateTime<Utc>, LotId),
    lignes: i64,
) -> Result<Vec<LotPrevu>, Error> {
    db.all(LISTER, &[&produit, &avant, &id, &lignes]).await
}
