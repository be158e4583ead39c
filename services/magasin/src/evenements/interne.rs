//! `/interne/evenements`: what readers of the feed ask.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::InternalCaller;
use comptoir_clients::evenements::Suite;
use comptoir_http::Query;
use comptoir_outbox::Evenement;

use super::FEED;
use crate::{Error, State};

comptoir_http::routes!(InternalCaller => evenements);

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
