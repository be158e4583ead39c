//! `/interne/travailleurs`: what the other services ask.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::InternalCaller;
use comptoir_clients::travailleur::Droits;
use comptoir_http::Path;
use comptoir_types::CompteId;

use crate::{Error, State, store};

comptoir_http::routes!(InternalCaller => droits);

/// What a worker may do now; null for an account that is no worker's.
///
/// Réservé à : authentification.
#[utoipa::path]
#[get("/interne/travailleurs/{id}/droits")]
async fn droits(
    state: Data<State>,
    id: Path<CompteId>,
    _: InternalCaller,
) -> Result<Json<Option<Droits>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(store::droits(&db, *id).await?))
}
