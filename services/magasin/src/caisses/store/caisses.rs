//! The tills of a store.

use comptoir_database::{Connection, Error, Row, Value};
use comptoir_types::LieuId;

use crate::caisses::domain::{Caisse, SessionEnCours};

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
            session,
        })
    }
}

pub(super) const LISTER: &str = "
    select caisse.caisse_id, caisse.magasin_id, caisse.numero, caisse.etat, session.session_id,
           session.prefixe, session.ouverte_par, session.ouverte_le, session.nb_ventes
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
pub async fn magasin(db: &Connection, caisse: comptoir_types::CaisseId) -> Result<Option<LieuId>, Error> {
    Ok(db.maybe(MAGASIN, &[&caisse]).await?.map(|Value(magasin)| magasin))
}
