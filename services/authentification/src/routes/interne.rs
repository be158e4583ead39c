//! `/interne/evenements`: the feed of events, which the other services ask for.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::InternalCaller;
use comptoir_clients::authentification::Evenement;
use comptoir_http::Query;
use serde::Deserialize;

use crate::{Error, State, store};

comptoir_http::routes!(InternalCaller => evenements);

#[derive(Deserialize)]
struct Suite {
    #[serde(default)]
    apres: i64,
    #[serde(default = "toutes")]
    limite: i64,
}

const fn toutes() -> i64 {
    500
}

/// The events behind a position, in order.
///
/// Réservé à : clientele, travailleur.
#[utoipa::path]
#[get("/interne/evenements")]
async fn evenements(
    state: Data<State>,
    suite: Query<Suite>,
    _: InternalCaller,
) -> Result<Json<Vec<Evenement>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(store::evenements::lire(&db, suite.apres, suite.limite).await?))
}
