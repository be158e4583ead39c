//! What is kept of a client, told or forgotten.

use comptoir_database::{Connection, Error, Json, Value};
use comptoir_types::CompteId;

pub(super) const DONNEES: &str = include_str!("donnees.sql");

/// The orders of a client.
pub(crate) async fn donnees(db: &Connection, client: CompteId) -> Result<serde_json::Value, Error> {
    let Value(Json(donnees)) = db.one(DONNEES, &[&client]).await?;
    Ok(donnees)
}

pub(super) const EN_COURS: &str = "select magasin.client_en_cours($1)";

/// Whether an order of a client is under way.
pub(crate) async fn en_cours(db: &Connection, client: CompteId) -> Result<bool, Error> {
    db.one(EN_COURS, &[&client]).await.map(|Value(en_cours)| en_cours)
}

pub(super) const EFFACER: &str = "select magasin.effacer_client($1)";

/// Forgets whom the orders of a client are of. False, and nothing done, while one of them is under way.
pub(crate) async fn effacer(db: &Connection, client: CompteId) -> Result<bool, Error> {
    db.one(EFFACER, &[&client]).await.map(|Value(efface)| efface)
}
