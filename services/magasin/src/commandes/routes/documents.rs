//! What `clientele` asks to write an e-mail, over HTTP. Never declared in the gateway, so not described either.

use actix_web::web::{Data, Json};
use actix_web::{Responder, get};
use comptoir_auth::InternalCaller;
use comptoir_http::Path;
use comptoir_types::{CommandeId, VenteId};

use crate::commandes::documents;
use crate::{Error, State};

comptoir_http::routes!(InternalCaller => facture, recu);

#[utoipa::path]
#[get("/interne/commandes/{id}/facture")]
async fn facture(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CommandeId>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    Ok(Json(documents::facture(&db, *id).await?))
}

#[utoipa::path]
#[get("/interne/ventes/{id}/recu")]
async fn recu(_: InternalCaller, state: Data<State>, id: Path<VenteId>) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    Ok(Json(documents::recu(&db, *id).await?))
}
