//! `/api/ventes/{id}/recu`: the receipt.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use comptoir_auth::Caissier;
use comptoir_http::Path;
use comptoir_types::VenteId;

use crate::impression::Forme;
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
    forme: Forme,
    id: Path<VenteId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let recu = lecture::recu(&db, *id).await?.ok_or(Error::Introuvable)?;
    caissier.require_place(recu.vente.resume.magasin_id)?;
    Ok(forme.repondre("Facture / Invoice", &recu.rangs(), &recu))
}
