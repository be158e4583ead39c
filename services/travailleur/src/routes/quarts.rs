//! `/api/quarts`: time worked.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, patch, post};
use chrono::Utc;
use comptoir_auth::{Caissier, Gestionnaire};
use comptoir_http::{Idempotent, JsonBody, Page, Pages, Path, Problem, Query, RequestContext, kinds, replay};
use comptoir_types::{CompteId, Invalid, Jour, LieuId, Moment, QuartId, Role};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::domain::{Correction, Pause, Quart};
use crate::equipe::{acteur, ouvert, visibles};
use crate::store::OUTCOMES;
use crate::store::quarts::{self, Filtre};
use crate::{Error, State};

comptoir_http::routes!(lister, ouvrir, terminer, corriger);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those in this place.
    magasin_id: Option<LieuId>,
    /// Only those of this worker.
    travailleur_id: Option<CompteId>,
    /// Only those that began on this day or later.
    du: Option<Jour>,
    /// Only those that began on this day or before.
    au: Option<Jour>,
}

/// The shifts, newest first, page by page: an employé's own, those of a gestionnaire's places, all for a responsable.
///
/// Réservé à : employe (les siens), gestionnaire, responsable.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Page<Quart>))
)]
#[get("/api/quarts")]
async fn lister(
    state: Data<State>,
    selection: Query<Selection>,
    pages: Query<Pages>,
    caissier: Caissier,
) -> Result<Json<Page<Quart>>, Error> {
    let Selection { magasin_id, travailleur_id, du, au } = &*selection;
    let employe = caissier.role < Role::Gestionnaire;
    if employe && travailleur_id.is_some_and(|id| id != caissier.id) {
        return Err(Problem::new(&kinds::ROLE_INSUFFISANT).into());
    }
    magasin_id.map_or(Ok(()), |magasin| caissier.require_place(magasin))?;
    let [du, au] = Jour::intervalle(*du, *au).map_err(|refus| Problem::invalid_field("au", &refus))?;
    let filtre = Filtre {
        lieux: if employe { None } else { visibles(&caissier) },
        travailleur: if employe { Some(caissier.id) } else { *travailleur_id },
        magasin: *magasin_id,
        du,
        au,
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let quarts = quarts::lister(&db, &filtre, pages.after()?).await?;
    Ok(Json(pages.page(quarts, |quart| (quart.debut, quart.quart_id))))
}

/// A shift to be opened.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NouveauQuart {
    /// Where.
    magasin_id: LieuId,
}

/// Opens the caller's shift; one at a time.
///
/// Réservé à : employe, gestionnaire, responsable.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauQuart,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 201, body = Quart))
)]
#[post("/api/quarts")]
async fn ouvrir(
    state: Data<State>,
    caissier: Caissier,
    ordre: Idempotent<NouveauQuart>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    let magasin = ordre.corps.magasin_id;
    caissier.require_place(magasin)?;
    // An assignment is to a place that is there; a responsable needs none.
    if caissier.role == Role::Responsable {
        ouvert(&state, magasin, &contexte).await?;
    }
    let db = state.db.get().await?;
    let demande = ordre.demande(caissier.id);
    let refus = match quarts::ouvrir(&db, &demande, magasin).await {
        Ok(Some(quart)) => return Ok(HttpResponse::Created().json(quart)),
        Ok(None) => Problem::new(&kinds::ROLE_INSUFFISANT).into(),
        Err(error) => Error::from(error),
    };
    let issue = OUTCOMES.trouver::<Error>(&db, &demande).await?;
    let Some(issue) = issue else { return Err(refus) };
    // Read and written again, for its times to have the form of every other answer.
    let quart = serde_json::from_value::<Quart>(issue.reponse.clone()).and_then(serde_json::to_value);
    Ok(replay(StatusCode::CREATED, &quart.unwrap_or(issue.reponse)))
}

/// The end of a shift.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct FinQuart {
    /// Minutes of it that were a break.
    #[serde(default)]
    pause_minutes: Pause,
}

/// Ends the caller's own shift, now.
///
/// Réservé à : employe, gestionnaire, responsable : le sien.
#[utoipa::path(
    params(("id" = QuartId, Path)),
    request_body = FinQuart,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Quart))
)]
#[post("/api/quarts/{id}/fin")]
async fn terminer(
    state: Data<State>,
    id: Path<QuartId>,
    caissier: Caissier,
    fin: JsonBody<FinQuart>,
) -> Result<Json<Quart>, Error> {
    let db = state.db.get().await?;
    if let Some(quart) = quarts::terminer(&db, *id, caissier.id, fin.0.pause_minutes).await? {
        return Ok(Json(quart));
    }
    let sien = quarts::lire(&db, *id).await?.filter(|quart| quart.travailleur_id == caissier.id);
    sien.ok_or(Error::Introuvable)?;
    Err(Problem::new(&kinds::ETAT_INCOMPATIBLE)
        .member("etat", "termine")
        .detail("Ce quart est déjà terminé.", "This shift has already ended.")
        .into())
}

/// Corrects a shift, with the reason; what it was is kept for the audit.
///
/// Réservé à : gestionnaire (de ses magasins), responsable.
#[utoipa::path(
    params(("id" = QuartId, Path)),
    request_body = Correction,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Quart))
)]
#[patch("/api/quarts/{id}")]
async fn corriger(
    state: Data<State>,
    id: Path<QuartId>,
    gestionnaire: Gestionnaire,
    correction: JsonBody<Correction>,
) -> Result<Json<Quart>, Error> {
    let correction = correction.0;
    let db = state.db.get().await?;
    let a_venir = passe("debut", correction.debut).and(passe("fin", correction.fin));
    let issue = match a_venir {
        Ok(()) => quarts::corriger(&db, &acteur(&gestionnaire), *id, &correction).await,
        Err(_) => Ok(None),
    };
    match issue {
        Ok(Some(quart)) => Ok(Json(quart)),
        Ok(None) => {
            let quart = quarts::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
            gestionnaire.require_place(quart.magasin_id)?;
            a_venir?;
            Err(Error::Introuvable)
        }
        Err(error) if error.constraint() == Some("quart_fin") => {
            let refus = Invalid::new("une fin après le début", "an end after the start");
            Err(Problem::invalid_field("fin", &refus).into())
        }
        Err(error) => Err(error.into()),
    }
}

fn passe(champ: &str, moment: Option<Moment>) -> Result<(), Problem> {
    if moment.is_some_and(|moment| moment.get() > Utc::now()) {
        let refus = Invalid::new("un instant qui soit passé", "an instant in the past");
        return Err(Problem::invalid_field(champ, &refus));
    }
    Ok(())
}
