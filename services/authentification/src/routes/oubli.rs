//! `/api/auth/oubli` and `/api/auth/reinitialisation`: the way back of somebody who forgot their password.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_http::JsonBody;
use comptoir_types::Courriel;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::acces::Navigateur;
use crate::secrets::{MotDePasseChoisi, ResetToken};
use crate::store::oublis;
use crate::{Error, State};

comptoir_http::routes!(oublier, reinitialiser);

/// Who forgot their password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Oubli {
    /// What they sign in with.
    courriel: Courriel,
}

/// Sends an e-mail with a token of 30 minutes, if an account has this address. The answer does not depend on it.
///
/// Five times an hour for an address at most. A token replaces the one before.
///
/// Réservé à : tous.
#[utoipa::path(request_body = Oubli, responses((status = 202)))]
#[post("/api/auth/oubli")]
async fn oublier(
    state: Data<State>,
    navigateur: Navigateur,
    corps: JsonBody<Oubli>,
) -> Result<HttpResponse, Error> {
    let JsonBody(Oubli { courriel }) = corps;
    let db = state.db.get().await?;
    if oublis::demander(&db, &courriel, navigateur.langue).await? {
        Ok(HttpResponse::Accepted().finish())
    } else {
        Err(Error::TropDOublis)
    }
}

/// Another password, for the token of the e-mail.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Reinitialisation {
    /// From the e-mail.
    jeton: ResetToken,
    /// Not the e-mail address.
    nouveau: MotDePasseChoisi,
}

/// Chooses another password by the token of the e-mail, which is good once; every session of the account ends.
///
/// Réservé à : tous, avec le jeton.
#[utoipa::path(request_body = Reinitialisation, responses((status = 204)))]
#[post("/api/auth/reinitialisation")]
async fn reinitialiser(state: Data<State>, corps: JsonBody<Reinitialisation>) -> Result<HttpResponse, Error> {
    let JsonBody(Reinitialisation { jeton, nouveau }) = corps;
    let issue = crate::oubli::reinitialiser(&state, &jeton, nouveau).await;
    state.mesures.reinitialisation(&issue);
    issue?;
    Ok(HttpResponse::NoContent().finish())
}
