//! The tills of a store.

use comptoir_database::{Connection, Error, Row, Value};
use comptoir_types::{CaisseId, CompteId, LieuId, SessionCaisseId};

use crate::caisses::domain::{Caisse, EtatCaisse, NouvelleCaisse, SessionEnCours};
use crate::idempotency::Demande;

impl TryFrom<&Row> for Caisse {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let session = match row.try_get("session_id")? {
            Some(session_id) => Some(SessionEnCours {
                session_id,
                prefixe: row.try_get("prefixe")?,
                ouverte_par: row.try_get("ouverte_par")?,
                ouverte_le: row.try_get("ouverte_le")?,
                nb_ventes: row.try_get("nb_ventes")?,
            }),
            None => None,
        };
        Ok(Caisse {
            caisse_id: row.try_get("caisse_id")?,
            magasin_id: row.try_get("magasin_id")?,
            numero: row.try_get("numero")?,
            etat: row.try_get("etat")?,
            version: row.try_get("version")?,
            session,
        })
    }
}

pub(super) const LISTER: &str = "
    select caisse.caisse_id, caisse.magasin_id, caisse.numero, caisse.etat, caisse.version,
           session.session_id, session.prefixe, session.ouverte_par, session.ouverte_le, session.nb_ventes
      from magasin.caisse
      left join magasin.session_caisse as session
        on session.caisse_id = caisse.caisse_id and session.etat = 'ouverte'
     where caisse.magasin_id = $1
     order by caisse.numero";

/// The tills of this store by number, each with its open session.
pub async fn lister(db: &Connection, magasin: LieuId) -> Result<Vec<Caisse>, Error> {
    db.all(LISTER, &[&magasin]).await
}

pub(super) const MAGASIN: &str = "select magasin_id from magasin.caisse where caisse_id = $1";

/// The store of this till.
pub async fn magasin(db: &Connection, caisse: CaisseId) -> Result<Option<LieuId>, Error> {
    Ok(db.maybe(MAGASIN, &[&caisse]).await?.map(|Value(magasin)| magasin))
}

pub(super) const LIRE: &str = "
    select caisse.caisse_id, caisse.magasin_id, caisse.numero, caisse.etat, caisse.version,
           session.session_id, session.prefixe, session.ouverte_par, session.ouverte_le, session.nb_ventes
      from magasin.caisse
      left join magasin.session_caisse as session
        on session.caisse_id = caisse.caisse_id and session.etat = 'ouverte'
     where caisse.caisse_id = $1";

/// The till of this id, with its open session.
pub async fn lire(db: &Connection, caisse: CaisseId) -> Result<Option<Caisse>, Error> {
    db.maybe(LIRE, &[&caisse]).await
}

pub(super) const CREER: &str = include_str!("creer_caisse.sql");

/// Sets a till up; none when there is no store of this id that is in use.
///
/// # Errors
/// `caisse_numero_unique` when the store has this number, `idempotence_pkey` when the key has served.
pub async fn creer(
    db: &Connection,
    demande: &Demande<'_>,
    magasin: LieuId,
    nouvelle: &NouvelleCaisse,
) -> Result<Option<Caisse>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    db.maybe(CREER, &[par, cle, empreinte, &magasin, &nouvelle.numero.get()]).await
}

pub(super) const VERROUILLER: &str = "select caisse_id from magasin.caisse where caisse_id = $1 for update";

pub(super) const CHANGER: &str = include_str!("changer_caisse.sql");

/// Puts a till into this state from this version on.
///
/// None when there is none of this id, its version is another by now, or a session of it is not closed. A session that
/// is just being opened is seen: it locks the till.
pub async fn changer(
    db: &Connection,
    caisse: CaisseId,
    version: i32,
    etat: EtatCaisse,
    par: CompteId,
) -> Result<Option<Caisse>, Error> {
    let caisses =
        db.after_lock((VERROUILLER, &[&caisse]), (CHANGER, &[&caisse, &version, &etat, &par])).await?;
    Ok(caisses.into_iter().next())
}

pub(super) const NON_FERMEE: &str =
    "select session_id from magasin.session_caisse where caisse_id = $1 and etat <> 'fermee' limit 1";

/// A session of this till that is not closed.
pub async fn non_fermee(db: &Connection, caisse: CaisseId) -> Result<Option<SessionCaisseId>, Error> {
    Ok(db.maybe(NON_FERMEE, &[&caisse]).await?.map(|Value(session)| session))
}
