//! The events of the service, written by the statements of their causes: the feed, read at `/interne/evenements`.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::InternalCaller;
use comptoir_clients::evenements::Suite;
use comptoir_http::Query;
use comptoir_outbox::{Evenement, Feed};

use crate::{Error, State};

comptoir_http::routes!(InternalCaller => evenements);

/// The events of the service.
pub const FEED: Feed = comptoir_outbox::feed!("magasin");

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &FEED.statements();

/// The events behind a position, in order.
///
/// Réservé à : clientele, travailleur.
#[utoipa::path]
#[get("/interne/evenements")]
async fn evenements(
    _: InternalCaller,
    state: Data<State>,
    suite: Query<Suite>,
) -> Result<Json<Vec<Evenement>>, Error> {
    Ok(Json(suite.lire(FEED, &state.db).await?))
}
