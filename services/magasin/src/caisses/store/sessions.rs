//! Till sessions: opening, ending, reading.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{CaisseId, LieuId, SessionCaisseId};

use super::Demande;
use crate::caisses::domain::{EtatSession, NouvelleSession, Session};

/// The columns of a session `s`, under the names of the API. `$1` is the places of the reader, null for a
/// responsable, who alone sees before the count what the drawer should hold.
macro_rules! session {
    () => {
        "s.session_id, s.caisse_id, s.magasin_id, s.numero, s.prefixe, s.etat, s.ouverte_par, s.ouverte_le, s.fond_cents,
           s.nb_ventes, s.nb_retours, s.terminee_par, s.terminee_le, s.compte_par, s.compte_le, s.compte_cents,
           case when s.etat = 'fermee' or $1::int[] is null then s.attendu_cents end as attendu_cents,
           s.ecart_cents, s.note"
    };
}
pub(super) use session;

impl From<&Row> for Session {
    fn from(row: &Row) -> Self {
        Session {
            session_id: row.get(0),
            caisse_id: row.get(1),
            magasin_id: row.get(2),
            numero: row.get(3),
            prefixe: row.get(4),
            etat: row.get(5),
            ouverte_par: row.get(6),
            ouverte_le: row.get(7),
            fond_cents: row.get(8),
            nb_ventes: row.get(9),
            nb_retours: row.get(10),
            terminee_par: row.get(11),
            terminee_le: row.get(12),
            compte_par: row.get(13),
            compte_le: row.get(14),
            compte_cents: row.get(15),
            attendu_cents: row.get(16),
            ecart_cents: row.get(17),
            note: row.get(18),
        }
    }
}

pub(super) const OUVRIR: &str = concat!(
    "
    with c as (
      update magasin.caisse c set derniere_session = c.derniere_session + 1
        from magasin.lieu l
       where c.caisse_id = $5 and c.etat = 'active' and l.lieu_id = c.magasin_id and l.etat = 'actif'
         and ($1::int[] is null or c.magasin_id = any ($1))
      returning c.caisse_id, c.magasin_id, c.derniere_session, l.code || '-' || c.numero || '-' || c.derniere_session as prefixe),
    s as (
      insert into magasin.session_caisse as s (session_id, caisse_id, magasin_id, numero, prefixe, ouverte_par, fond_cents)
      select $3, caisse_id, magasin_id, derniere_session, prefixe, $2, $6 from c
      returning ",
    session!(),
    "),
    i as (
      insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
      select $2, $3, 'session', $4, 201, to_jsonb(s) from s)
    select s.* from s"
);

/// Opens a session of a till; none when the till is not there, not in use, or not in the places of the worker.
///
/// # Errors
/// `session_ouverte_unique` when it has an open one, `session_caisse_pkey` and `idempotence_pkey` when it was done.
pub async fn ouvrir(
    db: &Connection,
    demande: &Demande<'_>,
    nouvelle: &NouvelleSession,
) -> Result<Option<Session>, Error> {
    let Demande { par, lieux, cle, empreinte } = demande;
    db.maybe(OUVRIR, &[lieux, par, cle, empreinte, &nouvelle.caisse_id, &nouvelle.fond_cents.get()]).await
}

pub(super) const DEJA_OUVERTE: &str =
    "select session_id from magasin.session_caisse where caisse_id = $1 and etat = 'ouverte'";

struct Id(SessionCaisseId);

impl From<&Row> for Id {
    fn from(row: &Row) -> Self {
        Id(row.get(0))
    }
}

/// The open session of this till.
pub async fn deja_ouverte(db: &Connection, caisse: CaisseId) -> Result<Option<SessionCaisseId>, Error> {
    Ok(db.maybe::<Id>(DEJA_OUVERTE, &[&caisse]).await?.map(|Id(id)| id))
}

pub(super) const LISTER: &str = concat!(
    "
    select ",
    session!(),
    "
      from magasin.lieu l
     cross join lateral (
       select s.*
         from magasin.session_caisse s
        where s.magasin_id = l.lieu_id and ($3::text is null or s.etat = $3)
          and s.ouverte_le >= coalesce($4::date, '-infinity')::timestamp at time zone 'America/Toronto'
          and s.ouverte_le < coalesce($5::date + 1, 'infinity')::timestamp at time zone 'America/Toronto'
          and (s.ouverte_le, s.session_id) < ($6, $7)
        order by s.ouverte_le desc, s.session_id desc limit $8) s
     where ($1::int[] is null or l.lieu_id = any ($1)) and ($2::int is null or l.lieu_id = $2)
     order by s.ouverte_le desc, s.session_id desc limit $8"
);

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
    let etat = etat.map(EtatSession::as_str);
    db.all(LISTER, &[lieux, magasin, &etat, du, au, &avant, &id, lignes]).await
}

pub(super) const LIRE: &str =
    concat!("select ", session!(), " from magasin.session_caisse s where s.session_id = $2");

/// The session of this id, as a worker of these places sees it.
pub async fn lire(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    id: SessionCaisseId,
) -> Result<Option<Session>, Error> {
    db.maybe(LIRE, &[&lieux, &id]).await
}

pub(super) const TERMINER: &str = concat!(
    "
    with s as (
      update magasin.session_caisse s set etat = 'terminee', terminee_par = $2, terminee_le = now()
       where s.session_id = $5 and s.etat = 'ouverte' and ($1::int[] is null or s.magasin_id = any ($1))
      returning ",
    session!(),
    "),
    i as (
      insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
      select $2, $3, 'session.fin', $4, 200, to_jsonb(s) from s)
    select s.* from s"
);

/// Ends an open session; none when it is not one of these places, or not open.
///
/// # Errors
/// `idempotence_pkey` when the key has served.
pub async fn terminer(
    db: &Connection,
    demande: &Demande<'_>,
    id: SessionCaisseId,
) -> Result<Option<Session>, Error> {
    let Demande { par, lieux, cle, empreinte } = demande;
    db.maybe(TERMINER, &[lieux, par, cle, empreinte, &id]).await
}
