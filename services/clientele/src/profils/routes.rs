//! `/api/profil`: a client's own profile.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, patch};
use comptoir_auth::Client as Connecte;
use comptoir_http::{IfMatch, JsonBody, RequestContext, with_etag};

use super::domain::{Client, Etat, Modification};
use super::{connaitre, store};
use crate::{Error, State};

comptoir_http::routes!(lire, corriger);

/// The caller's profile, with its version as `ETag`.
///
/// Réservé à : client.
#[utoipa::path(security(("jeton" = ["client"])), responses((status = 200, body = Client)))]
#[get("/api/profil")]
async fn lire(
    state: Data<State>,
    connecte: Connecte,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    connaitre(&state, connecte.id, &contexte).await?;
    let profil = store::lire(&state.db.get().await?, connecte.id).await?;
    let profil = profil.ok_or(Error::Introuvable)?;
    Ok(with_etag(profil.version, &profil))
}

/// Changes names, telephone or language; what is absent stays, and null clears the telephone.
///
/// Réservé à : client.
#[utoipa::path(
    params(("If-Match" = String, Header, description = "The `ETag` of the last read",
        pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = Modification,
    security(("jeton" = ["client"])),
    responses((status = 200, body = Client))
)]
#[patch("/api/profil")]
async fn corriger(
    state: Data<State>,
    connecte: Connecte,
    version: IfMatch,
    corps: JsonBody<Modification>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    if let Some(profil) = store::modifier(&db, connecte.id, version.0, &corps.0).await? {
        return Ok(with_etag(profil.version, &profil));
    }
    let profil = store::lire(&db, connecte.id).await?.filter(|profil| profil.etat == Etat::Actif);
    Err(profil.map_or(Error::Introuvable, |profil| Error::VersionPerimee(profil.version)))
}
