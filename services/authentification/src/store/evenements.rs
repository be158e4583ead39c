//! The feed of events.

use comptoir_clients::authentification::Evenement;
use comptoir_database::{Connection, Error, Row};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[NUMEROTER, LIRE];

/// The most events that one answer holds.
const LIMITE: i64 = 500;

struct Ligne(Evenement);

impl TryFrom<&Row> for Ligne {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Ligne(Evenement {
            position: row.try_get("position")?,
            genre: row.try_get("type")?,
            agregat_id: row.try_get("agregat_id")?,
            charge: row.try_get("charge")?,
            cree_le: row.try_get("cree_le")?,
        }))
    }
}

const NUMEROTER: &str = "select authentification.outbox_numeroter()";

const LIRE: &str = "
    select position, type, agregat_id, charge, cree_le
      from authentification.outbox
     where position > $1
     order by position limit $2";

/// Numbers the events committed since the last call, then gives those behind this position: 1 to 500 of them.
pub async fn lire(db: &Connection, apres: i64, limite: i64) -> Result<Vec<Evenement>, Error> {
    let limite = limite.clamp(1, LIMITE);
    let lignes = db.after_lock::<Ligne>((NUMEROTER, &[]), (LIRE, &[&apres, &limite])).await?;
    Ok(lignes.into_iter().map(|Ligne(evenement)| evenement).collect())
}
