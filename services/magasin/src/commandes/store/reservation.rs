//! The checkout: an order made whole, or refused by the name of what it breaks.

use comptoir_clients::magasin::{CommandeReservee, Mode, Ordre};
use comptoir_pg::{Connection, Error};
use comptoir_types::CommandeId;
use serde_json::Value;
use tokio_postgres::types::Json;

use super::colonnes::Colonnes;
use super::obstacle::Obstacle;

pub(super) const COMMANDE: &str = include_str!("reserver.sql");

/// The stored answer as the client reads it: the database writes its times otherwise than the API.
pub(crate) fn commande_reservee(json: Value) -> Value {
    serde_json::from_value::<CommandeReservee>(json.clone()).and_then(serde_json::to_value).unwrap_or(json)
}

/// Makes the order. The inner error is a refusal: nothing was written.
///
/// # Errors
/// The database's, when nothing can be concluded from it.
pub(crate) async fn reserver(
    db: &Connection,
    id: CommandeId,
    ordre: &Ordre,
) -> Result<Result<Value, Obstacle>, Error> {
    let colonnes = Colonnes::of(&ordre.lignes);
    let mode = ordre.mode.as_str();
    // An address that nobody needs is not kept.
    let adresse = ordre.adresse.as_ref().filter(|_| ordre.mode == Mode::Livraison).map(Json);
    let faite = db
        .maybe(
            COMMANDE,
            &[
                &id,
                &ordre.client_id,
                &mode,
                &ordre.lieu_id,
                &ordre.courriel,
                &adresse,
                &colonnes.produits,
                &colonnes.quantites,
                &colonnes.prix_vus,
                &ordre.empreinte.as_slice(),
            ],
        )
        .await;
    match faite {
        Ok(Some(comptoir_pg::Value(json))) => Ok(Ok(commande_reservee(json))),
        Ok(None) if ordre.lignes.is_empty() => Ok(Err(Obstacle::Lignes)),
        Ok(None) => Ok(Err(Obstacle::Lieu)),
        Err(error) => Obstacle::of(&error).map(Err).ok_or(error),
    }
}
