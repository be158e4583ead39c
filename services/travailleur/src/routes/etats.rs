//! `/api/travailleurs/{id}/…`: a worker is suspended, comes back, leaves, or has forgotten their password.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, post};
use comptoir_auth::Gestionnaire;
use comptoir_http::{JsonBody, Path, RequestContext, with_etag};
use comptoir_types::CompteId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::{Etat, Motif, Travailleur};
use crate::equipe::{Exigence, acteur, expliquer};
use crate::store::{etats, travailleurs};
use crate::{Error, State, compte};

comptoir_http::routes!(suspendre, reactiver, partir, remplacer_mot_de_passe);

/// Why a worker's state changes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Raison {
    /// In a few words, for the audit.
    motif: Motif,
}

/// Suspends a worker: their sessions end at once. A worker who is suspended stays so, and their account is told again.
///
/// Réservé à : gestionnaire (les employés de ses magasins), responsable.
#[utoipa::path(
    params(("id" = CompteId, Path)),
    request_body = Raison,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Travailleur))
)]
#[post("/api/travailleurs/{id}/suspension")]
async fn suspendre(
    state: Data<State>,
    id: Path<CompteId>,
    gestionnaire: Gestionnaire,
    raison: JsonBody<Raison>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    changer(&state, &gestionnaire, *id, Etat::Suspendu, &raison.0, &contexte).await
}

/// Lets a suspended worker come back.
///
/// Réservé à : gestionnaire (les employés de ses magasins), responsable.
#[utoipa::path(
    params(("id" = CompteId, Path)),
    request_body = Raison,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Travailleur))
)]
#[post("/api/travailleurs/{id}/reactivation")]
async fn reactiver(
    state: Data<State>,
    id: Path<CompteId>,
    gestionnaire: Gestionnaire,
    raison: JsonBody<Raison>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    changer(&state, &gestionnaire, *id, Etat::Actif, &raison.0, &contexte).await
}

/// A worker leaves for good: their sessions end at once, their places and their PIN too.
///
/// Réservé à : gestionnaire (les employés de ses magasins), responsable.
#[utoipa::path(
    params(("id" = CompteId, Path)),
    request_body = Raison,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Travailleur))
)]
#[post("/api/travailleurs/{id}/depart")]
async fn partir(
    state: Data<State>,
    id: Path<CompteId>,
    gestionnaire: Gestionnaire,
    raison: JsonBody<Raison>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    changer(&state, &gestionnaire, *id, Etat::Parti, &raison.0, &contexte).await
}

async fn changer(
    state: &State,
    gestionnaire: &Gestionnaire,
    id: CompteId,
    etat: Etat,
    raison: &Raison,
    contexte: &RequestContext,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let acteur = acteur(gestionnaire);
    if !etats::changer_etat(&db, &acteur, id, etat, &raison.motif).await? {
        // The same once more: what the account was not told the first time, it is told now.
        let vu = travailleurs::lire(&db, id, acteur.lieux).await?;
        let deja = vu.is_some_and(|vu| vu.etat == etat) && etats::gerable(&db, id, &acteur).await?;
        if !deja {
            return Err(expliquer(&db, gestionnaire, id, Exigence::Entier).await?);
        }
    }
    drop(db);
    compte::dire(&state.db, &*state.comptes, id, contexte).await?;
    let travailleur =
        travailleurs::lire(&state.db.get().await?, id, None).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(travailleur.version, &travailleur))
}

/// A password that somebody must change at their first sign-in.
#[derive(Serialize, ToSchema)]
struct MotDePasseRemplace {
    /// Told this once.
    mot_de_passe_provisoire: String,
}

/// Gives a worker another temporary password, told this once; their sessions end. A request that is sent again makes
/// another one.
///
/// Réservé à : gestionnaire (les employés de ses magasins), responsable.
#[utoipa::path(
    params(("id" = CompteId, Path)),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = MotDePasseRemplace))
)]
#[post("/api/travailleurs/{id}/mot-de-passe")]
async fn remplacer_mot_de_passe(
    state: Data<State>,
    id: Path<CompteId>,
    gestionnaire: Gestionnaire,
    contexte: RequestContext,
) -> Result<Json<MotDePasseRemplace>, Error> {
    let db = state.db.get().await?;
    if !etats::noter_mot_de_passe(&db, &acteur(&gestionnaire), *id).await? {
        return Err(expliquer(&db, &gestionnaire, *id, Exigence::Entier).await?);
    }
    drop(db);
    let par = Some(gestionnaire.id);
    let mot_de_passe_provisoire = compte::remplacer(&state.db, &*state.comptes, *id, par, &contexte).await?;
    Ok(Json(MotDePasseRemplace { mot_de_passe_provisoire }))
}
