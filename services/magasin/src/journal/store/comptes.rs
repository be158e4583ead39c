//! The accounts.

use comptoir_database::{Connection, Error};
use comptoir_types::CompteId;

use crate::journal::domain::{CleCompte, Compte, ModificationCompte};

comptoir_database::from_row!(Compte { cle, numero, nom_fr, nom_en, version });

pub(super) const LISTER: &str =
    "select cle, numero, nom_fr, nom_en, version from magasin.parametre_compte order by numero, cle";

/// All accounts, by number.
pub async fn lister(db: &Connection) -> Result<Vec<Compte>, Error> {
    db.all(LISTER, &[]).await
}

pub(super) const LIRE: &str =
    "select cle, numero, nom_fr, nom_en, version from magasin.parametre_compte where cle = $1";

/// The account of this key.
pub async fn lire(db: &Connection, cle: &CleCompte) -> Result<Option<Compte>, Error> {
    db.maybe(LIRE, &[cle]).await
}

pub(super) const MODIFIER: &str = include_str!("modifier_compte.sql");

/// Changes an account from this version on; none when there is none of this key, or its version is another by now.
pub async fn modifier(
    db: &Connection,
    cle: &CleCompte,
    version: i32,
    modification: &ModificationCompte,
    par: CompteId,
) -> Result<Option<Compte>, Error> {
    let ModificationCompte { numero, nom_fr, nom_en } = modification;
    db.maybe(MODIFIER, &[cle, &version, numero, nom_fr, nom_en, &par]).await
}
