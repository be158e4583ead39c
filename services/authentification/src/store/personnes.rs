//! What is kept of a client, told or forgotten.

use comptoir_database::{Connection, Error, Json, Value};
use comptoir_types::CompteId;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[DONNEES, EFFACER];

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
