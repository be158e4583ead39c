//! `/api/invariants/panier`: what is always true of the tables of this service.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::{Invariants, Reader};
use comptoir_http::{Invariant, InvariantResult, verifier};

use crate::{Error, State};

comptoir_http::routes!(invariants);

/// Each count is 0 at any moment, also under load.
pub static INVARIANTS: &[Invariant] = &[Invariant {
    numero: "I-29",
    enonce: "aucun panier ne reste verrouillé",
    sql: "
          select count(*)
            from panier.panier
           where etat = 'en_commande' and modifie_le < now() - interval '2 min'",
}];

/// Checks them all on one snapshot.
///
/// Réservé à : responsable, clé de portée `invariants:lire`.
#[utoipa::path(
    security(("jeton" = ["responsable"]), ("jeton" = ["invariants:lire"])),
    responses((status = 200, body = Vec<InvariantResult>))
)]
#[get("/api/invariants/panier")]
async fn invariants(state: Data<State>, _: Reader<Invariants>) -> Result<Json<Vec<InvariantResult>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(verifier(&db, INVARIANTS).await?))
}
