//! `/api/auth/connexion`, `/api/auth/rafraichissement`, `/api/auth/deconnexion`: a session from start to end.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_http::{JsonBody, RequestContext};
use comptoir_types::Courriel;
use serde::Deserialize;
use utoipa::ToSchema;

use super::refresh_cookie::{RefreshCookie, poser, retirer};
use crate::acces::{self, Navigateur, Ouverture};
use crate::domain::Jeton;
use crate::secrets::MotDePasse;
use crate::store::sessions;
use crate::{Error, State};

comptoir_http::routes!(connecter, rafraichir, deconnecter);

/// What somebody signs in with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Identifiants {
    courriel: Courriel,
    mot_de_passe: MotDePasse,
}

fn ouverte(Ouverture { jeton, suivant, reste }: &Ouverture) -> HttpResponse {
    HttpResponse::Ok().cookie(poser(suivant, *reste)).json(jeton)
}

/// Signs a client or a worker in for 30 days: access token in the body, refresh token in the cookie `comptoir_session`.
///
/// Réservé à : tous.
#[utoipa::path(request_body = Identifiants, responses((status = 200, body = Jeton)))]
#[post("/api/auth/connexion")]
async fn connecter(
    state: Data<State>,
    navigateur: Navigateur,
    contexte: RequestContext,
    corps: JsonBody<Identifiants>,
) -> Result<HttpResponse, Error> {
    let JsonBody(Identifiants { courriel, mot_de_passe }) = corps;
    let issue = acces::connecter(&state, &courriel, mot_de_passe, &navigateur, &contexte).await;
    state.mesures.connexion(&issue);
    Ok(ouverte(&issue?))
}

/// Gives another access token for the cookie `comptoir_session`, and another cookie: each is good once.
///
/// Réservé à : tous, avec le témoin.
#[utoipa::path(responses((status = 200, body = Jeton)))]
#[post("/api/auth/rafraichissement")]
async fn rafraichir(
    state: Data<State>,
    temoin: RefreshCookie,
    navigateur: Navigateur,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    // A browser without the cookie asks whether it has a session: that is no use of a token.
    let presente = temoin.0.ok_or(Error::SessionInvalide)?;
    let issue = acces::rafraichir(&state, &presente, navigateur.langue, &contexte).await;
    state.mesures.rafraichissement(&issue);
    Ok(ouverte(&issue?))
}

/// Ends the session of the cookie `comptoir_session`, if there is one, and removes the cookie.
///
/// Réservé à : tous, avec ou sans témoin.
#[utoipa::path(responses((status = 204)))]
#[post("/api/auth/deconnexion")]
async fn deconnecter(state: Data<State>, temoin: RefreshCookie) -> Result<HttpResponse, Error> {
    if let RefreshCookie(Some(presente)) = temoin {
        sessions::fermer(&state.db.get().await?, &presente.empreinte()).await?;
    }
    Ok(HttpResponse::NoContent().cookie(retirer()).finish())
}
