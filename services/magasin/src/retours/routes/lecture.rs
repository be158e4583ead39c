//! `/api/retours`: what came back.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get};
use chrono::{DateTime, Utc};
use comptoir_auth::Caissier;
use comptoir_http::{Page, Pages, Path, Query};
use comptoir_types::{LieuId, RetourId, SessionCaisseId, VenteId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::impression::Forme;
use crate::lieux::affectes;
use crate::retours::domain::{NoteDeCredit, Retour, RetourResume};
use crate::retours::store::lecture;
use crate::{Error, State};

comptoir_http::routes!(lister, lire, note_de_credit);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this place.
    magasin_id: Option<LieuId>,
    /// Only those of this till session.
    session_id: Option<SessionCaisseId>,
    /// Only those of this sale.
    vente_id: Option<VenteId>,
}

/// What came back to the caller's stores, newest first.
///
/// Réservé à : les travailleurs.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Page<RetourResume>))
)]
#[get("/api/retours")]
async fn lister(
    state: Data<State>,
    caissier: Caissier,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<RetourResume>>, Error> {
    selection.magasin_id.map_or(Ok(()), |magasin| caissier.require_place(magasin))?;
    let fin = (DateTime::<Utc>::MAX_UTC, RetourId::new(Uuid::max()));
    let filtre = lecture::Filtre {
        lieux: affectes(&caissier),
        magasin: selection.magasin_id,
        session: selection.session_id,
        vente: selection.vente_id,
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let retours = lecture::lister(&db, &filtre, pages.after()?.unwrap_or(fin)).await?;
    Ok(Json(pages.page(retours, |retour| (retour.le, retour.fait.retour_id))))
}

/// One return, with its lines and refunds.
///
/// Réservé à : les travailleurs du magasin qui a repris.
#[utoipa::path(
    params(("id" = RetourId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Retour))
)]
#[get("/api/retours/{id}")]
async fn lire(state: Data<State>, caissier: Caissier, id: Path<RetourId>) -> Result<Json<Retour>, Error> {
    let db = state.db.get().await?;
    let retour = lecture::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    caissier.require_place(retour.resume.magasin_id)?;
    Ok(Json(retour))
}

/// A credit note: 42 columns of text; a page to print with `Accept: text/html`, data with `Accept: application/json`.
///
/// Réservé à : les travailleurs du magasin qui a repris.
#[utoipa::path(
    params(("id" = RetourId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, content(
        (String = "text/plain"),
        (String = "text/html"),
        (NoteDeCredit = "application/json")
    )))
)]
#[get("/api/retours/{id}/recu")]
async fn note_de_credit(
    state: Data<State>,
    caissier: Caissier,
    forme: Forme,
    id: Path<RetourId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let note = lecture::note_de_credit(&db, *id).await?.ok_or(Error::Introuvable)?;
    caissier.require_place(note.retour.resume.magasin_id)?;
    Ok(forme.repondre("Note de crédit / Credit note", &note.rangs(), &note))
}
