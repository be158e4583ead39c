//! `/api/ventes/{id}/recu`: the receipt.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get};
use comptoir_auth::Caissier;
use comptoir_http::Path;
use comptoir_types::{Text, VenteId};

use crate::impression::Forme;
use crate::ventes::domain::{Recu, Vente};
use crate::ventes::store::lecture;
use crate::{Error, State};

comptoir_http::routes!(recu, retrouver);

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
    forme: Forme,
    id: Path<VenteId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let recu = lecture::recu(&db, *id).await?.ok_or(Error::Introuvable)?;
    caissier.require_place(recu.vente.resume.magasin_id)?;
    Ok(forme.repondre("Facture / Invoice", &recu.rangs(), &recu))
}

/// The sale of a receipt or an invoice, by its number: what somebody holds who brings something back, to whichever store.
///
/// Réservé à : les travailleurs.
#[utoipa::path(
    params(("id" = Text<1, 40>, Path, example = "LAV-1-42-7")),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Vente))
)]
#[get("/api/recus/{id}")]
async fn retrouver(state: Data<State>, _: Caissier, numero: Path<Text<1, 40>>) -> Result<Json<Vente>, Error> {
    let db = state.db.get().await?;
    let id = lecture::id_du_numero(&db, numero.as_str()).await?.ok_or(Error::Introuvable)?;
    Ok(Json(lecture::lire(&db, id).await?.ok_or(Error::Introuvable)?))
}
