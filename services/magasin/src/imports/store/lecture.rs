//! Imports as they are read.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error};
use comptoir_types::ImportId;

use crate::imports::domain::{Faute, Import};

pub(super) const LIRE: &str = "
    select import_id, etat, octets, lignes, nouveaux, modifies, identiques, fautes, cree_par, cree_le,
           verifie_le, demande_le, fini_le
      from magasin.import
     where import_id = $1";

/// The import of this id.
///
/// # Errors
/// The database's.
pub async fn lire(db: &Connection, id: ImportId) -> Result<Option<Import>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const LISTER: &str = "
    select import_id, etat, octets, lignes, nouveaux, modifies, identiques, fautes, cree_par, cree_le,
           verifie_le, demande_le, fini_le
      from magasin.import
     where (cree_le, import_id) < ($1, $2)
     order by cree_le desc, import_id desc
     limit $3";

/// The imports, newest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    (avant, id): (DateTime<Utc>, ImportId),
    lignes: i64,
) -> Result<Vec<Import>, Error> {
    db.all(LISTER, &[&avant, &id, &lignes]).await
}

pub(super) const FAUTES: &str = "
    select import_erreur_id, erreur.ligne, erreur.colonne, erreur.detail_fr, erreur.detail_en
      from magasin.import
      join magasin.import_erreur as erreur using (depot_id)
     where import_id = $1
       and (erreur.ligne, import_erreur_id) > ($2, $3)
     order by erreur.ligne, import_erreur_id
     limit $4";

/// A fault with its number.
pub struct FauteLue {
    pub import_erreur_id: i64,
    pub faute: Faute,
}

comptoir_database::from_row!(Faute { ligne, colonne, detail_fr, detail_en });
comptoir_database::from_row!(FauteLue { import_erreur_id, faute: row });

/// The faults of an import by line, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn fautes(
    db: &Connection,
    id: ImportId,
    (ligne, apres): (i32, i64),
    lignes: i64,
) -> Result<Vec<FauteLue>, Error> {
    db.all(FAUTES, &[&id, &ligne, &apres, &lignes]).await
}
