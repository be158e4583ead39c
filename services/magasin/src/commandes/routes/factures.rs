//! `/api/commandes/{id}/facture`: the invoice of an order.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use comptoir_auth::{ClientOu, Employe};
use comptoir_http::{Path, Problem, kinds};
use comptoir_types::CommandeId;

use crate::commandes::domain::Facture;
use crate::commandes::store::{facture as store, lecture};
use crate::impression::Forme;
use crate::{Error, State};

comptoir_http::routes!(facture);

/// The invoice of an order, from its payment on: 42 columns of text; a page to save and print with `Accept: text/html`, data with
/// `Accept: application/json`.
///
/// Réservé à : son client, les employés du lieu et au-dessus.
#[utoipa::path(
    params(("id" = CommandeId, Path)),
    security(("jeton" = ["client"]), ("jeton" = ["employe"])),
    responses((status = 200, content(
        (String = "text/plain"),
        (String = "text/html"),
        (Facture = "application/json")
    )))
)]
#[get("/api/commandes/{id}/facture")]
async fn facture(
    state: Data<State>,
    acteur: ClientOu<Employe>,
    forme: Forme,
    id: Path<CommandeId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let client = match &acteur {
        ClientOu::Client(client) => Some(client.id),
        ClientOu::Travailleur(_) => None,
    };
    let situation = lecture::situation(&db, *id, client).await?.ok_or(Error::Introuvable)?;
    if let ClientOu::Travailleur(travailleur) = &acteur {
        travailleur.require_place(situation.lieu)?;
    }
    let facture = store::facture(&db, *id, client).await?.ok_or_else(|| {
        Problem::new(&kinds::ETAT_INCOMPATIBLE)
            .detail(
                "Une commande a sa facture dès qu'elle est payée.",
                "An order has its invoice once it is paid.",
            )
            .member("etat", situation.etat)
    })?;
    Ok(forme.repondre("Facture / Invoice", &facture.rangs(), &facture))
}
