//! `/api/sessions`: till sessions, opened and read.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::Caissier;
use comptoir_http::{Idempotent, Page, Pages, Path, Problem, Query};
use comptoir_types::{Jour, LieuId, SessionCaisseId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::issue::{demande, refuser, sans_caisse};
use crate::caisses::domain::{EtatSession, NouvelleSession, Session};
use crate::caisses::store::sessions;
use crate::idempotency::repeter;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(ouvrir, lister, lire);

/// Opens a session of a till: the key of the request becomes its id.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleSession,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 201, body = Session))
)]
#[post("/api/sessions")]
async fn ouvrir(
    state: Data<State>,
    employe: Caissier,
    ordre: Idempotent<NouvelleSession>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = demande(&employe, &ordre);
    let refus = match sessions::ouvrir(&db, &demande, affectes(&employe), &ordre.corps).await {
        Ok(Some(session)) => return Ok(HttpResponse::Created().json(session)),
        Ok(None) => sans_caisse(&db, &employe, ordre.corps.caisse_id).await?,
        Err(error) => refuser(&db, error, ordre.corps.caisse_id).await?,
    };
    repeter::<Session>(&db, &demande, refus).await
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this store.
    magasin_id: Option<LieuId>,
    /// Only those in this state.
    #[param(inline)]
    etat: Option<EtatSession>,
    /// Opened on this day or later.
    du: Option<Jour>,
    /// Opened on this day or before.
    au: Option<Jour>,
}

/// The till sessions of the caller's stores, newest first.
///
/// Réservé à : les travailleurs.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Page<Session>))
)]
#[get("/api/sessions")]
async fn lister(
    state: Data<State>,
    employe: Caissier,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Session>>, Error> {
    if let Some(magasin) = selection.magasin_id {
        employe.require_place(magasin)?;
    }
    let depart = pages.after()?.unwrap_or((DateTime::<Utc>::MAX_UTC, SessionCaisseId::new(Uuid::max())));
    let [du, au] =
        Jour::intervalle(selection.du, selection.au).map_err(|refus| Problem::invalid_field("au", &refus))?;
    let filtre = sessions::Filtre {
        lieux: affectes(&employe),
        magasin: selection.magasin_id,
        etat: selection.etat,
        du,
        au,
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let sessions = sessions::lister(&db, &filtre, depart).await?;
    Ok(Json(pages.page(sessions, |session| (session.ouverte_le, session.session_id))))
}

/// One session. What its drawer should hold is told once it is counted, to a responsable always.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = SessionCaisseId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Session))
)]
#[get("/api/sessions/{id}")]
async fn lire(
    state: Data<State>,
    employe: Caissier,
    id: Path<SessionCaisseId>,
) -> Result<Json<Session>, Error> {
    let db = state.db.get().await?;
    let session = sessions::lire(&db, affectes(&employe), *id).await?.ok_or(Error::Introuvable)?;
    employe.require_place(session.magasin_id)?;
    Ok(Json(session))
}
