//! `/api/ventes/{id}/recu`: the receipt.

use actix_web::http::header::ACCEPT;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use comptoir_auth::Caissier;
use comptoir_http::Path;
use comptoir_types::VenteId;

use super::impression;
use crate::ventes::domain::Recu;
use crate::ventes::store::lecture;
use crate::{Error, State};

comptoir_http::routes!(recu);

/// A receipt: 42 columns of text; a page to print with `Accept: text/html`, data with `Accept: application/json`.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = VenteId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, content(
        (String = "text/plain"),
        (String = "text/html"),
        (Recu = "application/json")
    )))
)]
#[get("/api/ventes/{id}/recu")]
async fn recu(
    state: Data<State>,
    caissier: Caissier,
    request: HttpRequest,
    id: Path<VenteId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let recu = lecture::recu(&db, *id).await?.ok_or(Error::Introuvable)?;
    caissier.require_place(recu.vente.resume.magasin_id)?;
    let mut reponse = HttpResponse::Ok();
    Ok(match forme(&request) {
        Forme::Texte => reponse.content_type("text/plain; charset=utf-8").body(impression::texte(&recu)),
        Forme::Page => reponse.content_type("text/html; charset=utf-8").body(impression::html(&recu)),
        Forme::Donnees => reponse.json(recu),
    })
}

enum Forme {
    Texte,
    Page,
    Donnees,
}

/// The first form that `Accept` names; text for anything else.
fn forme(request: &HttpRequest) -> Forme {
    let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept
        .split(',')
        .filter_map(|range| match range.split(';').next().unwrap_or_default().trim() {
            "text/plain" => Some(Forme::Texte),
            "text/html" => Some(Forme::Page),
            "application/json" => Some(Forme::Donnees),
            _ => None,
        })
        .next()
        .unwrap_or(Forme::Texte)
}
