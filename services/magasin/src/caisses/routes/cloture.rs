//! `/api/sessions/{id}/…`: the end of a till session, its counted drawer, its report.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use comptoir_auth::Caissier;
use comptoir_http::{Empty, Idempotent, Path};
use comptoir_types::SessionCaisseId;

use super::issue::{demande, etat, expliquer};
use crate::caisses::domain::{Comptage, Session, Z};
use crate::caisses::store::{comptage, sessions};
use crate::idempotency::repeter;
use crate::impression::DonneesOuForme;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(terminer, compter, z);

/// Ends a session: it sells no more, and its till may open the next one.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = SessionCaisseId, Path), ("Idempotency-Key" = Uuid, Header)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Session))
)]
#[post("/api/sessions/{id}/fin")]
async fn terminer(
    state: Data<State>,
    employe: Caissier,
    id: Path<SessionCaisseId>,
    ordre: Idempotent<Empty>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = demande(&employe, &ordre);
    let refus = match sessions::terminer(&db, &demande, affectes(&employe), *id).await {
        Ok(Some(session)) => return Ok(HttpResponse::Ok().json(session)),
        Ok(None) => etat(&db, &employe, *id).await?,
        Err(error) => expliquer(error),
    };
    repeter::<Session>(&db, &demande, refus).await
}

/// Closes an ended session with the drawer counted, coin by coin, by somebody who is not told what to find.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = SessionCaisseId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = Comptage,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Session))
)]
#[post("/api/sessions/{id}/comptage")]
async fn compter(
    state: Data<State>,
    employe: Caissier,
    id: Path<SessionCaisseId>,
    ordre: Idempotent<Comptage>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = demande(&employe, &ordre);
    let refus = match comptage::compter(&db, &demande, affectes(&employe), *id, &ordre.corps).await {
        Ok(Some(session)) => return Ok(HttpResponse::Ok().json(session)),
        Ok(None) => etat(&db, &employe, *id).await?,
        Err(error) => expliquer(error),
    };
    repeter::<Session>(&db, &demande, refus).await
}

/// The Z report of a closed session: data; 42 columns of text with `Accept: text/plain`, a page to print with
/// `Accept: text/html`.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = SessionCaisseId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, content(
        (Z = "application/json"),
        (String = "text/plain"),
        (String = "text/html")
    )))
)]
#[get("/api/sessions/{id}/z")]
async fn z(
    state: Data<State>,
    employe: Caissier,
    forme: DonneesOuForme,
    id: Path<SessionCaisseId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let Some(z) = comptage::z(&db, affectes(&employe), *id).await? else {
        return Err(etat(&db, &employe, *id).await?);
    };
    employe.require_place(z.session.magasin_id)?;
    Ok(forme.0.repondre("Rapport Z / Z report", &z.rangs(), &z))
}
