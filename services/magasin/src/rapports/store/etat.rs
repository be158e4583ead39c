//! How far the figures go, and what is read on one snapshot.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CategorieId, CompteId, LieuId};

use crate::rapports::domain::Etat;

pub(super) const ETAT: &str = "
    select a_jour_jusqua, reconstruction, magasin.jour(now()) as aujourdhui
      from magasin.rapport_etat()";

comptoir_database::from_row!(Etat { a_jour_jusqua, reconstruction, aujourdhui });

/// How far the figures go.
///
/// # Errors
/// The database's.
pub async fn etat(db: &Connection) -> Result<Etat, Error> {
    db.one(ETAT, &[]).await
}

/// Reads several statements on one snapshot, so that all parts of a report agree. A year of a large catalogue is added
/// up in memory.
///
/// # Errors
/// Those of what is read.
pub async fn ensemble<T, E: From<Error>>(
    db: &Connection,
    lire: impl AsyncFnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    db.batch("begin isolation level repeatable read read only; set local work_mem = '32MB'").await?;
    let lu = lire(db).await;
    db.batch("rollback").await?;
    lu
}

pub(super) const LIEU: &str =
    "select exists (select from magasin.lieu where lieu_id = $1 and type <> 'siege')";

/// Whether this place sells, or holds stock.
///
/// # Errors
/// The database's.
pub async fn lieu_connu(db: &Connection, lieu: LieuId) -> Result<bool, Error> {
    Ok(db.one::<Value<bool>>(LIEU, &[&lieu]).await?.0)
}

pub(super) const CATEGORIE: &str = "select exists (select from magasin.categorie where categorie_id = $1)";

/// Whether there is this category.
///
/// # Errors
/// The database's.
pub async fn categorie_connue(db: &Connection, categorie: CategorieId) -> Result<bool, Error> {
    Ok(db.one::<Value<bool>>(CATEGORIE, &[&categorie]).await?.0)
}

pub(super) const DEMANDER: &str = include_str!("demander.sql");

/// Asks for all figures to be made again, unless they are.
///
/// # Errors
/// The database's.
pub async fn demander(db: &Connection, par: CompteId) -> Result<(), Error> {
    db.run(DEMANDER, &[&par]).await.map(|_| ())
}
