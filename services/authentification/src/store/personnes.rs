//! What is kept of a client, told or forgotten.

use chrono::NaiveDate;
use comptoir_clients::personnes::{INACTIFS, Inactif};
use comptoir_database::{Connection, Error, Json, Row, Value};
use comptoir_types::CompteId;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[DONNEES, EFFACER, LISTER_INACTIFS, EFFACER_INACTIF, OUVERTS];

const DONNEES: &str = include_str!("donnees.sql");

/// The account of a client and its sessions, without what proves who they are.
pub async fn donnees(db: &Connection, client: CompteId) -> Result<serde_json::Value, Error> {
    let Value(Json(donnees)) = db.one(DONNEES, &[&client]).await?;
    Ok(donnees)
}

const EFFACER: &str = "select authentification.effacer_client($1)";

/// Forgets a client: no sign-in any more, no session, no e-mail. Repeatable.
pub async fn effacer(db: &Connection, client: CompteId) -> Result<(), Error> {
    db.run(EFFACER, &[&client]).await.map(drop)
}

const LISTER_INACTIFS: &str = "
    select compte_id, vu_le
      from authentification.presence
      join authentification.compte using (compte_id)
     where vu_le < $1 and compte.etat = 'actif' and ($2::uuid is null or compte_id > $2)
     order by compte_id
     limit $3";

/// A row of clients whom nobody saw.
struct Ligne(Inactif);

impl TryFrom<&Row> for Ligne {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Ligne(Inactif { client_id: row.try_get("compte_id")?, vu_le: row.try_get("vu_le")? }))
    }
}

/// The clients last seen before this day, by id, from behind this one on, at most [`INACTIFS`].
pub async fn inactifs(
    db: &Connection,
    avant: NaiveDate,
    apres: Option<CompteId>,
) -> Result<Vec<Inactif>, Error> {
    let lignes: Vec<Ligne> = db.all(LISTER_INACTIFS, &[&avant, &apres, &i64::from(INACTIFS)]).await?;
    Ok(lignes.into_iter().map(|Ligne(inactif)| inactif).collect())
}

const EFFACER_INACTIF: &str = "select authentification.effacer_inactif($1, $2)";

/// Forgets a client, unless they were seen since this day: false then. Repeatable.
pub async fn effacer_inactif(db: &Connection, client: CompteId, avant: NaiveDate) -> Result<bool, Error> {
    let Value(efface) = db.one(EFFACER_INACTIF, &[&client, &avant]).await?;
    Ok(efface)
}

const OUVERTS: &str = "
    select compte_id
      from authentification.compte
     where compte_id = any ($1) and genre = 'client' and etat <> 'efface'";

/// The accounts of clients among these that still open.
pub async fn ouverts(db: &Connection, clients: &[CompteId]) -> Result<Vec<CompteId>, Error> {
    let ouverts: Vec<Value<CompteId>> = db.all(OUVERTS, &[&clients]).await?;
    Ok(ouverts.into_iter().map(|Value(id)| id).collect())
}
