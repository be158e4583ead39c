//! The steps of an import.

use std::time::Duration;

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CompteId, ImportId};
use uuid::Uuid;

use crate::idempotency::Demande;
use crate::imports::domain::Import;

comptoir_database::from_row!(Import {
    import_id,
    etat,
    octets,
    lignes,
    nouveaux,
    modifies,
    identiques,
    fautes,
    cree_par,
    cree_le,
    verifie_le,
    demande_le,
    fini_le,
});

pub(super) const RECEVOIR: &str = include_str!("recevoir.sql");

/// A file is here whole, of so many bytes, lines and faults.
///
/// # Errors
/// `import_pkey` and `idempotence_pkey` when the key has served.
pub async fn recevoir(
    db: &Connection,
    demande: &Demande<'_>,
    depot: Uuid,
    (octets, lignes, fautes): (i32, i32, i32),
) -> Result<Import, Error> {
    let Demande { compte, cle, empreinte } = demande;
    db.one(RECEVOIR, &[compte, cle, empreinte, &depot, &octets, &lignes, &fautes]).await
}

pub(super) const VERIFIER: &str = include_str!("verifier.sql");

/// Checks the import that has waited longest; none waits, or others are at it. Tells how many faults there are.
///
/// # Errors
/// The database's.
pub async fn verifier(db: &Connection) -> Result<Option<i32>, Error> {
    let fautes: Option<Value<i32>> = db.maybe(VERIFIER, &[]).await?;
    Ok(fautes.map(|Value(fautes)| fautes))
}

pub(super) const DEMANDER: &str = include_str!("demander.sql");

/// Asks for an import to be applied; none where there is none that could be.
///
/// # Errors
/// `idempotence_pkey` when the key has served.
pub async fn demander(
    db: &Connection,
    demande: &Demande<'_>,
    import: ImportId,
) -> Result<Option<Import>, Error> {
    let Demande { compte, cle, empreinte } = demande;
    db.maybe(DEMANDER, &[compte, cle, empreinte, &import]).await
}

pub(super) const APPLIQUER: &str = include_str!("appliquer.sql");

/// Applies the import that was asked for first; none was asked for, or others are at it. False: the catalogue is not
/// as the check has seen it, and the import waits for another.
///
/// # Errors
/// The database's.
pub async fn appliquer(db: &Connection) -> Result<Option<bool>, Error> {
    let fait: Option<Value<bool>> = db.maybe(APPLIQUER, &[]).await?;
    Ok(fait.map(|Value(fait)| fait))
}

pub(super) const ABANDONNER: &str = "
    with abandonne as (
      update magasin.import
         set etat = 'abandonnee', fini_le = now(), demande_par = null, demande_le = null
       where import_id = $1 and etat in ('recue', 'verifiee', 'refusee')
      returning import_id
    ),
    evenement as (
      insert into magasin.outbox (type, agregat_id, charge)
      select 'audit.import_abandonne', import_id::text,
             jsonb_build_object('acteur_id', $2::uuid, 'objet', 'import')
        from abandonne
    )
    select import_id from abandonne";

/// Gives an import up; false where there is none that could be.
///
/// # Errors
/// The database's.
pub async fn abandonner(db: &Connection, import: ImportId, par: CompteId) -> Result<bool, Error> {
    let abandonne: Option<Value<Uuid>> = db.maybe(ABANDONNER, &[&import, &par]).await?;
    Ok(abandonne.is_some())
}

pub(super) const OUBLIER: &str = "
    update magasin.import
       set etat = 'abandonnee', fini_le = now()
     where etat in ('verifiee', 'refusee')
       and demande_le is null
       and cree_le < now() - make_interval(secs => $1)";

/// Gives up the imports of that age that nobody did anything about; how many.
///
/// # Errors
/// The database's.
pub async fn oublier(db: &Connection, age: Duration) -> Result<u64, Error> {
    db.run(OUBLIER, &[&age.as_secs_f64()]).await
}
