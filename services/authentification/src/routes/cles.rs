//! `/api/auth/cles` and `/api/auth/cle`: keys of programs, and what they are exchanged for.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::web::{Data, Json};
use actix_web::{FromRequest, HttpRequest, HttpResponse, delete, get, post};
use comptoir_auth::Responsable;
use comptoir_http::{Idempotent, Page, Pages, Path, Problem, Query, kinds, mark_replayed};
use comptoir_types::{CleId, Invalid};

use crate::acces::Navigateur;
use crate::api_key::{API_KEY_HEADER, ApiKey};
use crate::domain::Jeton;
use crate::domain::cles::{Cle, CleCreee, JOURS_MAX, NouvelleCle};
use crate::store::cles;
use crate::{Error, State, machines};

comptoir_http::routes!(lister, creer, revoquer, echanger);

/// The keys of programs, newest first, page by page. No secret is among what is known of them.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(Pages),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Page<Cle>))
)]
#[get("/api/auth/cles")]
async fn lister(state: Data<State>, pages: Query<Pages>, _: Responsable) -> Result<Json<Page<Cle>>, Error> {
    let db = state.db.get().await?;
    let cles = cles::lister(&db, pages.after()?, pages.fetch_limit()).await?;
    Ok(Json(pages.page(cles, |cle| (cle.cree_le, cle.cle_id))))
}

/// Makes a key, and shows it this once. A repeat of the request does not: the key was lost, it is revoked and another made.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleCle,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = CleCreee))
)]
#[post("/api/auth/cles")]
async fn creer(
    state: Data<State>,
    responsable: Responsable,
    ordre: Idempotent<NouvelleCle>,
) -> Result<HttpResponse, Error> {
    let (cle, demande) = (ApiKey::nouvelle()?, ordre.demande(responsable.id));
    let cle_id = CleId::new(ordre.cle);
    let db = state.db.get().await?;
    let refus = match cles::creer(&db, &demande, &ordre.corps, &cle).await {
        Ok(()) => {
            let creee = CleCreee { cle_id, cle: Some(cle.montrer()) };
            return Ok(HttpResponse::Created().json(creee));
        }
        Err(error) => match error.constraint() {
            Some("compte_pkey") => Problem::new(&kinds::CLE_REUTILISEE).into(),
            Some("cle_api_expiration") => expiration().into(),
            _ => Error::Pg(error),
        },
    };
    if cles::deja_faite(&db, &demande).await? {
        return Ok(mark_replayed(HttpResponse::Created().json(CleCreee { cle_id, cle: None })));
    }
    Err(refus)
}

fn expiration() -> Problem {
    let invalide = Invalid::new(
        format_args!("un instant à venir, d'ici {JOURS_MAX} jours au plus"),
        format_args!("an instant to come, within {JOURS_MAX} days"),
    );
    Problem::invalid_field("expire_le", &invalide)
}

/// Revokes a key: it is exchanged for nothing any more, and its last token ends within ten minutes.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(("id" = CleId, Path)),
    security(("jeton" = ["responsable"])),
    responses((status = 204))
)]
#[delete("/api/auth/cles/{id}")]
async fn revoquer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<CleId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    if cles::revoquer(&db, *id, responsable.id).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(Error::Introuvable)
    }
}

impl FromRequest for ApiKey {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    /// No key at all is looked for as any other.
    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let texte = request.headers().get(API_KEY_HEADER).and_then(|valeur| valeur.to_str().ok());
        ready(Ok(ApiKey::lire(texte.unwrap_or_default())))
    }
}

/// Gives a token of ten minutes for the key in the header `X-Api-Key`. A machine has no session: it asks again.
///
/// Réservé à : tous, avec une clé.
#[utoipa::path(
    params(("X-Api-Key" = String, Header)),
    responses((status = 200, body = Jeton))
)]
#[post("/api/auth/cle")]
async fn echanger(state: Data<State>, cle: ApiKey, navigateur: Navigateur) -> Result<Json<Jeton>, Error> {
    let issue = machines::echanger(&state, &cle, navigateur.langue).await;
    state.mesures.echange(&issue);
    issue.map(Json)
}
