//! The checkout: an order made whole, or refused by the name of what it breaks.

use comptoir_clients::magasin::{CommandeReservee, Mode, NouvelleCommande};
use comptoir_database::{Connection, Error, Row};
use comptoir_types::CommandeId;
use serde_json::Value;
use tokio_postgres::types::Json;

use super::colonnes::Columns;
use super::obstacle::ReserveError;

pub(super) const COMMANDE: &str = include_str!("reserver.sql");

/// The stored answer as the client reads it: the database writes its times otherwise than the API.
pub(crate) fn commande_reservee(json: Value) -> Result<Value, serde_json::Error> {
    serde_json::from_value::<CommandeReservee>(json).and_then(serde_json::to_value)
}

/// An order just made, or read again, in the words of its checkout.
pub(super) struct Reservee(pub(super) Value);

impl TryFrom<&Row> for Reservee {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let Json(commande): Json<CommandeReservee> = row.try_get("reponse")?;
        Ok(Reservee(serde_json::json!(commande)))
    }
}

/// What came of a checkout.
pub(crate) enum Reservation {
    /// The order, as its client reads it.
    Faite(Value),
    /// Nothing was written.
    Refusee(ReserveError),
}

/// Makes the order.
///
/// # Errors
/// The database's, when nothing can be concluded from it.
pub(crate) async fn reserver(
    db: &Connection,
    id: CommandeId,
    ordre: &NouvelleCommande,
) -> Result<Reservation, Error> {
    let colonnes = Columns::of(&ordre.lignes);
    // An address that nobody needs is not kept.
    let adresse = ordre.adresse.as_ref().filter(|_| ordre.mode == Mode::Livraison).map(Json);
    let faite = db
        .maybe(
            COMMANDE,
            &[
                &id,
                &ordre.client_id,
                &ordre.mode,
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
        Ok(Some(Reservee(commande))) => Ok(Reservation::Faite(commande)),
        Ok(None) if ordre.lignes.is_empty() => Ok(Reservation::Refusee(ReserveError::Lignes)),
        Ok(None) => Ok(Reservation::Refusee(ReserveError::Lieu)),
        Err(error) => ReserveError::of(&error).map(Reservation::Refusee).ok_or(error),
    }
}
