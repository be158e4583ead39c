//! Shifts.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_database::{Connection, Error};
use comptoir_http::Demande;
use comptoir_types::{CompteId, LieuId, Moment, QuartId};
use uuid::Uuid;

use super::Acteur;
use crate::domain::{Correction, Pause, Quart};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[OUVRIR, OUVERT, LISTER, LIRE, TERMINER, VERROUILLER, CORRIGER];

comptoir_database::from_row!(Quart { quart_id, travailleur_id, magasin_id, debut, fin, pause_minutes });

const OUVRIR: &str = include_str!("ouvrir_quart.sql");

/// Opens a shift; none for somebody who may not work.
///
/// # Errors
/// `quart_ouvert_unique`; `quart_pkey` or `idempotence_pkey` when the key has served.
pub async fn ouvrir(db: &Connection, demande: &Demande<'_>, magasin: LieuId) -> Result<Option<Quart>, Error> {
    db.maybe(OUVRIR, &[&demande.compte, &demande.cle, &demande.empreinte, &magasin]).await
}

const OUVERT: &str = "
    select quart_id, travailleur_id, magasin_id, debut, fin, pause_minutes
      from travailleur.quart
     where travailleur_id = $1 and fin is null";

/// The shift that this worker has open.
pub async fn ouvert(db: &Connection, travailleur: CompteId) -> Result<Option<Quart>, Error> {
    db.maybe(OUVERT, &[&travailleur]).await
}

/// What a list of shifts keeps.
#[derive(Debug, Clone, Copy)]
pub struct Filtre<'a> {
    /// Only those in these places; none for all.
    pub lieux: Option<&'a [LieuId]>,
    /// Only those of this worker.
    pub travailleur: Option<CompteId>,
    /// Only those in this place.
    pub magasin: Option<LieuId>,
    /// Only those that began on this day or later.
    pub du: Option<NaiveDate>,
    /// Only those that began on this day or before.
    pub au: Option<NaiveDate>,
    /// How many at most.
    pub lignes: i64,
}

const LISTER: &str = include_str!("lister_quarts.sql");

/// The shifts, newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    apres: Option<(DateTime<Utc>, Uuid)>,
) -> Result<Vec<Quart>, Error> {
    let (avant, avant_id) = apres.unzip();
    let Filtre { lieux, travailleur, magasin, du, au, lignes } = filtre;
    db.all(LISTER, &[lieux, travailleur, magasin, du, au, &avant, &avant_id, lignes]).await
}

const LIRE: &str = "
    select quart_id, travailleur_id, magasin_id, debut, fin, pause_minutes
      from travailleur.quart
     where quart_id = $1";

/// The shift of this id.
pub async fn lire(db: &Connection, id: QuartId) -> Result<Option<Quart>, Error> {
    db.maybe(LIRE, &[&id]).await
}

const TERMINER: &str = include_str!("terminer_quart.sql");

/// Ends a worker's own shift; none when it is not theirs, or not open.
pub async fn terminer(
    db: &Connection,
    id: QuartId,
    travailleur: CompteId,
    pause: Pause,
) -> Result<Option<Quart>, Error> {
    db.maybe(TERMINER, &[&id, &travailleur, &pause.get()]).await
}

const VERROUILLER: &str = "select quart_id from travailleur.quart where quart_id = $1 for update";

const CORRIGER: &str = include_str!("corriger_quart.sql");

/// Corrects a shift; none when it is not there, or not in the places of the caller.
///
/// # Errors
/// `quart_fin` when it would end before it begins.
pub async fn corriger(
    db: &Connection,
    acteur: &Acteur<'_>,
    id: QuartId,
    correction: &Correction,
) -> Result<Option<Quart>, Error> {
    let Correction { debut, fin, pause_minutes, motif } = correction;
    let (debut, fin) = (debut.map(Moment::get), fin.map(Moment::get));
    let pause = pause_minutes.map(Pause::get);
    let params: comptoir_database::Params<'_> =
        &[&acteur.id, &acteur.lieux, &id, &debut, &fin, &pause, motif];
    Ok(db.after_lock((VERROUILLER, &[&id]), (CORRIGER, params)).await?.pop())
}
