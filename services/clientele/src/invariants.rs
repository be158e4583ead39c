//! `/api/invariants/clientele`: what is always true of the tables of this service.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::{Invariants, Reader};
use comptoir_http::{Invariant, InvariantResult, verifier};

use crate::{Error, State};

comptoir_http::routes!(invariants);

/// Each count is 0 at any moment, also under load.
pub static INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-25",
        enonce: "les positions des événements n'ont pas de trou",
        sql: "select abs(coalesce(max(position), 0) - count(position)) from clientele.outbox",
    },
    Invariant {
        numero: "I-32",
        enonce: "une personne effacée n'a rien laissé",
        sql: "
              select count(*)
                from clientele.client
               where etat = 'efface'
                 and (exists (select from clientele.adresse where adresse.client_id = client.client_id)
                      or exists (select from clientele.consentement as choix
                                  where choix.client_id = client.client_id)
                      or exists (select from clientele.commande_vue as vue
                                  where vue.client_id = client.client_id)
                      or exists (select from clientele.notification as annonce
                                  where annonce.client_id = client.client_id)
                      or exists (select from clientele.courriel where courriel.client_id = client.client_id)
                      or client_id in (select client_id from clientele.inactivite)
                      or exists (select from clientele.demande_loi25 as demande
                                  where demande.client_id = client.client_id
                                    and (demande.document is not null or demande.etat <> 'terminee')))",
    },
];

/// Checks them all on one snapshot.
///
/// Réservé à : responsable, clé de portée `invariants:lire`.
#[utoipa::path(
    security(("jeton" = ["responsable"]), ("jeton" = ["invariants:lire"])),
    responses((status = 200, body = Vec<InvariantResult>))
)]
#[get("/api/invariants/clientele")]
async fn invariants(state: Data<State>, _: Reader<Invariants>) -> Result<Json<Vec<InvariantResult>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(verifier(&db, INVARIANTS).await?))
}
