//! Till sessions: opening, ending, reading.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CaisseId, LieuId, SessionCaisseId};

use crate::caisses::domain::{EtatSession, NouvelleSession, Session};
use crate::idempotency::Demande;

comptoir_database::from_row!(Session {
    session_id,
    caisse_id,
    magasin_id,
    numero,
    prefixe,
    etat,
    ouverte_par,
    ouverte_le,
    fond_cents,
    nb_ventes,
    nb_retours,
    terminee_par,
    terminee_le,
    compte_par,
    compte_le,
    compte_cents,
    attendu_cents,
    ecart_cents,
    note
});

pub(super) const OUVRIR: &str = include_str!("ouvrir.sql");

/// Opens a session of a till; none when the till is not there, not in use, or not in the places of the worker.
///
/// # Errors
/// `session_ouverte_unique` when it has an open one, `session_caisse_pkey` and `idempotence_pkey` when it was done.
pub async fn ouvrir(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    nouvelle: &NouvelleSession,
) -> Result<Option<Session>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    db.maybe(OUVRIR, &[&lieux, par, cle, empreinte, &nouvelle.caisse_id, &nouvelle.fond_cents.get()]).await
}

pub(super) const DEJA_OUVERTE: &str =
    "select session_id from magasin.session_caisse where caisse_id = $1 and etat = 'ouverte'";

/// The open session of this till.
pub async fn deja_ouverte(db: &Connection, caisse: CaisseId) -> Result<Option<SessionCaisseId>, Error> {
    Ok(db.maybe(DEJA_OUVERTE, &[&caisse]).await?.map(|Value(session)| session))
}

pub(super) const LISTER: &str = include_str!("lister.sql");

/// Which sessions a list keeps.
pub struct Filtre<'a> {
    /// Those of these places; none: of all.
    pub lieux: Option<&'a [LieuId]>,
    /// Those of this store.
    pub magasin: Option<LieuId>,
    /// Those in this state.
    pub etat: Option<EtatSession>,
    /// Those opened on this day or later.
    pub du: Option<NaiveDate>,
    /// Those opened on this day or before.
    pub au: Option<NaiveDate>,
    /// How many at most.
    pub lignes: i64,
}

/// The sessions, newest first, from before this one on.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (avant, id): (DateTime<Utc>, SessionCaisseId),
) -> Result<Vec<Session>, Error> {
    let Filtre { lieux, magasin, etat, du, au, lignes } = filtre;
    db.all(LISTER, &[lieux, magasin, etat, du, au, &avant, &id, lignes]).await
}

pub(super) const LIRE: &str = include_str!("lire.sql");

/// The session of this id, as a worker of these places sees it.
pub async fn lire(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    id: SessionCaisseId,
) -> Result<Option<Session>, Error> {
    db.maybe(LIRE, &[&lieux, &id]).await
}

pub(super) const TERMINER: &str = include_str!("terminer.sql");

/// Ends an open session; none when it is not one of these places, or not open.
///
/// # Errors
/// `idempotence_pkey` when the key has served.
pub async fn terminer(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    id: SessionCaisseId,
) -> Result<Option<Session>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    db.maybe(TERMINER, &[&lieux, par, cle, empreinte, &id]).await
}
