//! What is kept of a client, told or forgotten.

use comptoir_database::{Connection, Error, Json, Value};
use comptoir_types::{CommandeId, CompteId, PanierId};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[DONNEES, VERROUILLE, EFFACER];

const DONNEES: &str = include_str!("donnees.sql");

/// The carts of a client.
pub async fn donnees(db: &Connection, client: CompteId) -> Result<serde_json::Value, Error> {
    let Value(Json(donnees)) = db.one(DONNEES, &[&client]).await?;
    Ok(donnees)
}

/// A cart that waits for the outcome of its order.
pub struct Verrouille {
    pub panier_id: PanierId,
    pub commande_id: CommandeId,
}

comptoir_database::from_row!(Verrouille { panier_id, commande_id });

const VERROUILLE: &str = "
    select panier_id, commande_id from panier.panier where client_id = $1 and etat = 'en_commande'";

/// The cart of a client that is being ordered.
pub async fn verrouille(db: &Connection, client: CompteId) -> Result<Option<Verrouille>, Error> {
    db.maybe(VERROUILLE, &[&client]).await
}

const EFFACER: &str = "select panier.effacer_client($1)";

/// Forgets the carts of a client. False, and nothing done, while one of them is being ordered.
pub async fn effacer(db: &Connection, client: CompteId) -> Result<bool, Error> {
    db.one(EFFACER, &[&client]).await.map(|Value(efface)| efface)
}
