//! `/api/clients`: who serves a client looks them up.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get};
use comptoir_auth::Gestionnaire;
use comptoir_http::{Page, Pages, Path, Query, with_etag};
use comptoir_types::{CompteId, Text};
use serde::Deserialize;
use utoipa::IntoParams;

use super::store;
use crate::profils::domain::Client;
use crate::{Error, State};

comptoir_http::routes!(chercher, consulter);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// The start of the family name.
    #[param(example = "roy")]
    q: Text<1, 80>,
}

/// The clients whose family name starts like this, by name, page by page. Who looked at whom is kept.
///
/// Réservé à : gestionnaire, responsable.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Page<Client>))
)]
#[get("/api/clients")]
async fn chercher(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Client>>, Error> {
    let db = state.db.get().await?;
    let q = selection.q.as_str();
    let trouves = store::chercher(&db, gestionnaire.id, q, pages.after()?, pages.fetch_limit()).await?;
    let Page { elements, curseur_suivant } =
        pages.page(trouves, |trouve| (trouve.tri.clone(), trouve.client.client_id));
    let elements = elements.into_iter().map(|trouve| trouve.client).collect();
    Ok(Json(Page { elements, curseur_suivant }))
}

/// One client, without addresses. Who looked is kept.
///
/// Réservé à : gestionnaire, responsable.
#[utoipa::path(
    params(("id" = CompteId, Path)),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Client))
)]
#[get("/api/clients/{id}")]
async fn consulter(
    state: Data<State>,
    id: Path<CompteId>,
    gestionnaire: Gestionnaire,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let client = store::consulter(&db, gestionnaire.id, *id).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(client.version, &client))
}
