//! `/api/auth/inscription` and `/api/auth/mot-de-passe`: accounts and their passwords.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, Responder, post, put};
use comptoir_auth::{Personne, Titulaire};
use comptoir_http::JsonBody;
use comptoir_types::CompteId;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::Inscription;
use crate::secrets::{MotDePasse, MotDePasseChoisi};
use crate::store::comptes;
use crate::{Error, State, acces};

comptoir_http::routes!(inscrire, changer);

/// An account that was made.
#[derive(Serialize, ToSchema)]
struct CompteCree {
    /// Its id; also the client's.
    compte_id: CompteId,
}

/// Makes a client's account; what the profile needs is told to `clientele` and kept by it alone.
///
/// Réservé à : tous.
#[utoipa::path(request_body = Inscription, responses((status = 201, body = CompteCree)))]
#[post("/api/auth/inscription")]
async fn inscrire(state: Data<State>, corps: JsonBody<Inscription>) -> Result<impl Responder, Error> {
    let JsonBody(Inscription { courriel, mot_de_passe, prenom, nom, langue, consentements }) = corps;
    let mot_de_passe = mot_de_passe.pour(courriel.as_str())?;
    let hash = state.password_hasher.hash(mot_de_passe).await?;
    let charge = json!({
        "courriel": courriel, "prenom": prenom, "nom": nom, "langue": langue, "consentements": consentements,
    });
    let compte_id = CompteId::new(Uuid::now_v7());
    let db = state.db.get().await?;
    comptes::inscrire(&db, compte_id, &courriel, &hash, &charge).await?;
    state.mesures.inscriptions.inc();
    Ok((Json(CompteCree { compte_id }), actix_web::http::StatusCode::CREATED))
}

/// A change of password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangementMotDePasse {
    /// The password in use.
    ancien: MotDePasse,
    /// Not the e-mail.
    nouveau: MotDePasseChoisi,
}

/// Changes the caller's password, and ends their other sessions.
///
/// Réservé à : client, employe, gestionnaire, responsable.
#[utoipa::path(
    request_body = ChangementMotDePasse,
    security(("jeton" = ["client"]), ("jeton" = ["employe"])),
    responses((status = 204))
)]
#[put("/api/auth/mot-de-passe")]
async fn changer(
    state: Data<State>,
    titulaire: Titulaire,
    corps: JsonBody<ChangementMotDePasse>,
) -> Result<HttpResponse, Error> {
    let JsonBody(ChangementMotDePasse { ancien, nouveau }) = corps;
    let Titulaire(Personne { id, session, .. }) = titulaire;
    acces::changer(&state, id, session, ancien, nouveau).await?;
    Ok(HttpResponse::NoContent().finish())
}
