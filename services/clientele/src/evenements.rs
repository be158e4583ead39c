//! The events of the service, read at `/interne/evenements`, and how far its readers have got in those of others.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::InternalCaller;
use comptoir_clients::evenements::Suite;
use comptoir_database::{Connection, Value};
use comptoir_http::Query;
use comptoir_outbox::{Evenement, Feed, Lecteur};

use crate::{Error, State};

comptoir_http::routes!(InternalCaller => evenements);

/// The events of the service.
pub const FEED: Feed = comptoir_outbox::feed!("clientele");

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[POSITION, FEED.numeroter, FEED.lire, FEED.passer];

const POSITION: &str = "select position from clientele.lecteur where nom = $1 and source = $2";

/// How far a reader of this service has got.
pub async fn position(db: &Connection, lecteur: &Lecteur) -> Result<i64, comptoir_database::Error> {
    let Value(position) = db.one(POSITION, &[&lecteur.nom, &lecteur.source]).await?;
    Ok(position)
}

/// The events behind a position, in order.
///
/// Réservé à : travailleur.
#[utoipa::path]
#[get("/interne/evenements")]
async fn evenements(
    _: InternalCaller,
    state: Data<State>,
    suite: Query<Suite>,
) -> Result<Json<Vec<Evenement>>, Error> {
    Ok(Json(suite.lire(FEED, &state.db).await?))
}
