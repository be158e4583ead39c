//! `/api/magasins/{id}/suggestions`: what a store may ask for.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::Employe;
use comptoir_http::{Page, Pages, Path, Query};
use comptoir_types::{LieuId, ProduitId};

use crate::demandes::domain::Suggestion;
use crate::demandes::store::suggestions;
use crate::{Error, State};

comptoir_http::routes!(suggerer);

/// The products below their threshold at a store by id, with their sales of 28 days and what would fill them up again.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = LieuId, Path), Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Suggestion>))
)]
#[get("/api/magasins/{id}/suggestions")]
async fn suggerer(
    state: Data<State>,
    employe: Employe,
    id: Path<LieuId>,
    pages: Query<Pages>,
) -> Result<Json<Page<Suggestion>>, Error> {
    let depart = pages.after()?.unwrap_or(ProduitId::new(0));
    let db = state.db.get().await?;
    if suggestions::est_un_magasin(&db, *id).await? != Some(true) {
        return Err(Error::Introuvable);
    }
    employe.require_place(*id)?;
    let suggerees = suggestions::suggerer(&db, *id, depart, pages.fetch_limit()).await?;
    Ok(Json(pages.page(suggerees, |suggestion| suggestion.produit_id)))
}
