//! Days that are closed.

use chrono::NaiveDate;
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{LieuId, SessionCaisseId};
use serde::Serialize;

use crate::caisses::domain::EtatSession;
use crate::idempotency::Demande;
use crate::journal::domain::ClotureFaite;

comptoir_database::from_row!(ClotureFaite {
    jour,
    par,
    le,
    ecritures,
    premier_numero,
    dernier_numero,
    debit_cents,
    credit_cents
});

pub(super) const CLOTURER: &str = include_str!("cloturer.sql");

/// Closes a day.
///
/// # Errors
/// `journal_jour_passe` when it is not over, `journal_ordre` when another day is next, `journal_sessions` when sessions of
/// it are not closed, `journal_cloture_pkey` when it is closed, `journal_cloture_cle_key` and `idempotence_pkey` when the
/// key has served.
pub async fn cloturer(
    db: &Connection,
    demande: &Demande<'_>,
    jour: NaiveDate,
) -> Result<ClotureFaite, Error> {
    let Demande { compte, cle, empreinte } = demande;
    db.one(CLOTURER, &[&jour, compte, cle, empreinte]).await
}

pub(super) const PROCHAIN: &str =
    "select coalesce(max(jour) + 1, magasin.premier_jour()) from magasin.journal_cloture";

/// The only day that may be closed next; before the first closing, the earliest; none where nothing has happened yet.
pub async fn prochain(db: &Connection) -> Result<Option<NaiveDate>, Error> {
    Ok(db.one::<Value<Option<NaiveDate>>>(PROCHAIN, &[]).await?.0)
}

/// A session that keeps a day open.
#[derive(Debug, Serialize)]
pub struct SessionOuverte {
    session_id: SessionCaisseId,
    prefixe: String,
    magasin_id: LieuId,
    etat: EtatSession,
}

comptoir_database::from_row!(SessionOuverte { session_id, prefixe, magasin_id, etat });

pub(super) const SESSIONS: &str = "
    select session_id, prefixe, magasin_id, etat
      from magasin.session_caisse
     where etat <> 'fermee' and ouverte_le < magasin.debut($1::date + 1)
     order by ouverte_le, session_id
     limit 100";

/// The sessions that keep this day open, the oldest first.
pub async fn sessions(db: &Connection, jour: NaiveDate) -> Result<Vec<SessionOuverte>, Error> {
    db.all(SESSIONS, &[&jour]).await
}
