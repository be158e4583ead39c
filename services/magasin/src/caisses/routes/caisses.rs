//! `/api/magasins/{id}/caisses`: the tills of a store.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::Caissier;
use comptoir_http::Path;
use comptoir_types::LieuId;

use crate::caisses::domain::Caisse;
use crate::caisses::store::caisses;
use crate::{Error, State};

comptoir_http::routes!(lister);

/// The tills of a store by number, each with its open session.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = LieuId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Vec<Caisse>))
)]
#[get("/api/magasins/{id}/caisses")]
async fn lister(state: Data<State>, employe: Caissier, id: Path<LieuId>) -> Result<Json<Vec<Caisse>>, Error> {
    employe.require_place(*id)?;
    let db = state.db.get().await?;
    Ok(Json(caisses::lister(&db, *id).await?))
}
