//! The outcome of an order that was not made, or of which nobody knows.

use comptoir_database::{Connection, Error};
use comptoir_http::Problem;
use comptoir_types::{CommandeId, CompteId};
use serde_json::Value;
use tokio_postgres::types::Json;

use super::reservation::Reservee;
use crate::idempotency::{Demande, StoredOutcome};

pub(super) const CONCLURE: &str = include_str!("conclure.sql");

/// The outcome that stands, and whether it was written just now.
pub(crate) struct Conclusion {
    pub(crate) issue: StoredOutcome,
    /// Whether it is the one given.
    pub(crate) nouvelle: bool,
}

comptoir_database::from_row!(Conclusion { issue: row, nouvelle });

/// Writes a refusal as the outcome of the order, unless it has one already.
pub(crate) async fn conclure(
    db: &Connection,
    demande: &Demande<'_>,
    refus: &Problem,
) -> Result<Option<Conclusion>, Error> {
    let Demande { compte, cle, empreinte } = demande;
    let statut = i16::try_from(refus.kind().status).unwrap_or(409);
    db.maybe(CONCLURE, &[compte, cle, empreinte, &statut, &Json(refus)]).await
}

pub(super) const RESERVEE: &str = "
    select magasin.commande_reservee(commande) as reponse
      from magasin.commande
     where commande_id = $1 and client_id = $2";

/// This client's order as it is now, in the words of its checkout.
pub(crate) async fn reservee(
    db: &Connection,
    id: CommandeId,
    client: CompteId,
) -> Result<Option<Value>, Error> {
    let commande = db.maybe(RESERVEE, &[&id, &client]).await?;
    Ok(commande.map(|Reservee(commande)| commande))
}
