//! `/api/notifications`: what a client is told.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use comptoir_auth::Client;
use comptoir_http::{Page, Pages, Path, Query};
use comptoir_types::NotificationId;

use super::domain::Notification;
use super::store;
use crate::{Error, State};

comptoir_http::routes!(lister, lue);

/// What the caller was told within a year, newest first, page by page.
///
/// Réservé à : client.
#[utoipa::path(
    params(Pages),
    security(("jeton" = ["client"])),
    responses((status = 200, body = Page<Notification>))
)]
#[get("/api/notifications")]
async fn lister(
    state: Data<State>,
    client: Client,
    pages: Query<Pages>,
) -> Result<Json<Page<Notification>>, Error> {
    let db = state.db.get().await?;
    let notifications = store::lister(&db, client.id, pages.after()?, pages.fetch_limit()).await?;
    Ok(Json(pages.page(notifications, |notification| notification.notification_id)))
}

/// Notes that the caller has read it; when, is when they first did.
///
/// Réservé à : client.
#[utoipa::path(
    params(("id" = NotificationId, Path)),
    security(("jeton" = ["client"])),
    responses((status = 204))
)]
#[post("/api/notifications/{id}/lecture")]
async fn lue(state: Data<State>, client: Client, id: Path<NotificationId>) -> Result<HttpResponse, Error> {
    if store::lue(&state.db.get().await?, client.id, *id).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(Error::Introuvable)
    }
}
