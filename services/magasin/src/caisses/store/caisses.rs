//! The tills of a store.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::LieuId;

use crate::caisses::domain::{Caisse, SessionEnCours};

impl From<&Row> for Caisse {
    fn from(row: &Row) -> Self {
        let session = row.get::<_, Option<_>>(4).map(|session_id| SessionEnCours {
            session_id,
            prefixe: row.get(5),
            ouverte_par: row.get(6),
            ouverte_le: row.get(7),
            nb_ventes: row.get(8),
        });
        Caisse {
            caisse_id: row.get(0),
            magasin_id: row.get(1),
            numero: row.get(2),
            etat: row.get(3),
            session,
        }
    }
}

pub(super) const LISTER: &str = "
    select c.caisse_id, c.magasin_id, c.numero, c.etat, s.session_id, s.prefixe, s.ouverte_par, s.ouverte_le, s.nb_ventes
      from magasin.caisse c
      left join magasin.session_caisse s on s.caisse_id = c.caisse_id and s.etat = 'ouverte'
     where c.magasin_id = $1
     order by c.numero";

/// The tills of this store by number, each with its open session.
pub async fn lister(db: &Connection, magasin: LieuId) -> Result<Vec<Caisse>, Error> {
    db.all(LISTER, &[&magasin]).await
}

pub(super) const MAGASIN: &str = "select magasin_id from magasin.caisse where caisse_id = $1";

struct Magasin(LieuId);

impl From<&Row> for Magasin {
    fn from(row: &Row) -> Self {
        Magasin(row.get(0))
    }
}

/// The store of this till.
pub async fn magasin(db: &Connection, caisse: comptoir_types::CaisseId) -> Result<Option<LieuId>, Error> {
    Ok(db.maybe::<Magasin>(MAGASIN, &[&caisse]).await?.map(|Magasin(id)| id))
}
