//! The statements of the module, each beside the function that runs it.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{LieuId, Taux};

use super::domain::{Lieu, Parametres};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIEUX, LIEU, PARAMETRES];

macro_rules! lieux {
    ($suite:literal) => {
        concat!(
            "select lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, etat, version from magasin.lieu ",
            $suite
        )
    };
}

impl From<&Row> for Lieu {
    fn from(row: &Row) -> Self {
        Lieu {
            lieu_id: row.get(0),
            code: row.get(1),
            genre: row.get(2),
            nom: row.get(3),
            adresse: row.get(4),
            ville: row.get(5),
            code_postal: row.get(6),
            region: row.get(7),
            telephone: row.get(8),
            etat: row.get(9),
            version: row.get(10),
        }
    }
}

const LIEUX: &str = lieux!("where lieu_id > $1 order by lieu_id limit $2");

/// The places by id, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn lieux(db: &Connection, apres: LieuId, lignes: i64) -> Result<Vec<Lieu>, Error> {
    db.all(LIEUX, &[&apres, &lignes]).await
}

const LIEU: &str = lieux!("where lieu_id = $1");

/// The place of this id.
///
/// # Errors
/// The database's.
pub async fn lieu(db: &Connection, id: LieuId) -> Result<Option<Lieu>, Error> {
    db.maybe(LIEU, &[&id]).await
}

const PARAMETRES: &str = "
    select p.raison_sociale, p.numero_tps, p.numero_tvq, p.frais_livraison_cents, p.livraison_gratuite_cents,
           p.reservation_minutes, p.version, t.tps, t.tvq
      from magasin.parametre p
     cross join lateral (select t.tps, t.tvq from magasin.taux_taxe t
                          where t.depuis <= (now() at time zone 'America/Toronto')::date order by t.depuis desc limit 1) t";

impl From<&Row> for Parametres {
    fn from(row: &Row) -> Self {
        Parametres {
            raison_sociale: row.get(0),
            numero_tps: row.get(1),
            numero_tvq: row.get(2),
            frais_livraison_cents: row.get(3),
            livraison_gratuite_cents: row.get(4),
            reservation_minutes: row.get(5),
            version: row.get(6),
            taux: Taux { tps: row.get(7), tvq: row.get(8) },
        }
    }
}

/// The settings, with the rates of today.
///
/// # Errors
/// The database's.
pub async fn parametres(db: &Connection) -> Result<Parametres, Error> {
    db.one(PARAMETRES, &[]).await
}
