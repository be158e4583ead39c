//! `/api/cartes/{id}/recu`: the receipt of a card.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use comptoir_auth::Caissier;
use comptoir_http::Path;
use comptoir_types::CarteDocumentId;

use crate::cartes::domain::RecuCarte;
use crate::cartes::store::recus;
use crate::impression::Forme;
use crate::{Error, State};

comptoir_http::routes!(recu);

/// The receipt of a card that was sold or replaced, by its `carte_vente_id` or `carte_remplacement_id`: 42 columns of text;
/// a page to print with `Accept: text/html`, data with `Accept: application/json`. It has the last four digits of the
/// card, never the number.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = CarteDocumentId, Path)),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, content(
        (String = "text/plain"),
        (String = "text/html"),
        (RecuCarte = "application/json")
    )))
)]
#[get("/api/cartes/{id}/recu")]
async fn recu(
    state: Data<State>,
    caissier: Caissier,
    forme: Forme,
    id: Path<CarteDocumentId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let recu = recus::recu(&db, *id).await?.ok_or(Error::Introuvable)?;
    caissier.require_place(recu.magasin_id)?;
    Ok(forme.repondre(recu.titre(), &recu.rangs(), &recu))
}
