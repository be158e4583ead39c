//! `/api/auth/sessions`: where somebody is signed in.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, delete, get};
use comptoir_auth::Personne;
use comptoir_http::{Page, Pages, Path, Query};
use comptoir_types::SessionId;

use crate::domain::Session;
use crate::{Error, State, store};

comptoir_http::routes!(lister, revoquer);

/// The caller's open sessions, newest first, page by page.
///
/// Réservé à : client, employe, gestionnaire, responsable.
#[utoipa::path(
    params(Pages),
    security(("jeton" = ["client"]), ("jeton" = ["employe"])),
    responses((status = 200, body = Page<Session>))
)]
#[get("/api/auth/sessions")]
async fn lister(
    state: Data<State>,
    pages: Query<Pages>,
    personne: Personne,
) -> Result<Json<Page<Session>>, Error> {
    let db = state.db.get().await?;
    let apres = pages.after()?;
    let sessions =
        store::sessions::lister(&db, personne.id, personne.session, apres, pages.fetch_limit()).await?;
    Ok(Json(pages.page(sessions, |session| (session.cree_le, session.session_id))))
}

/// Ends one of the caller's sessions: it refreshes nothing any more, and its access token expires within ten minutes.
///
/// Réservé à : client, employe, gestionnaire, responsable.
#[utoipa::path(
    params(("id" = SessionId, Path)),
    security(("jeton" = ["client"]), ("jeton" = ["employe"])),
    responses((status = 204))
)]
#[delete("/api/auth/sessions/{id}")]
async fn revoquer(
    state: Data<State>,
    id: Path<SessionId>,
    personne: Personne,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    if store::sessions::revoquer(&db, id.get(), personne.id).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(Error::Introuvable)
    }
}
