//! `/api/historique`: a client's own orders; `/api/reconstruction/historique`: all of them, made anew.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use comptoir_auth::{Client, Responsable};
use comptoir_http::{Page, Pages, Query};

use super::domain::CommandeVue;
use super::store;
use crate::{Error, State};

comptoir_http::routes!(lister, reconstruire);

/// The caller's orders, newest first, page by page. A change is seen here within two seconds.
///
/// Réservé à : client.
#[utoipa::path(
    params(Pages),
    security(("jeton" = ["client"])),
    responses((status = 200, body = Page<CommandeVue>))
)]
#[get("/api/historique")]
async fn lister(
    state: Data<State>,
    client: Client,
    pages: Query<Pages>,
) -> Result<Json<Page<CommandeVue>>, Error> {
    let db = state.db.get().await?;
    let commandes = store::lister(&db, client.id, pages.after()?, pages.fetch_limit()).await?;
    Ok(Json(pages.page(commandes, |commande| (commande.creee_le, commande.commande_id))))
}

/// Empties the history of every client and makes it anew from the first event on.
///
/// Réservé à : responsable.
#[utoipa::path(security(("jeton" = ["responsable"])), responses((status = 202)))]
#[post("/api/reconstruction/historique")]
async fn reconstruire(state: Data<State>, responsable: Responsable) -> Result<HttpResponse, Error> {
    store::reconstruire(&state.db.get().await?, responsable.id).await?;
    Ok(HttpResponse::Accepted().finish())
}
