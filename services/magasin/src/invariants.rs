//! `/api/invariants/magasin`: what is always true of the tables of this service.

use std::sync::LazyLock;

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::{Invariants, Reader};
use comptoir_http::{Invariant, InvariantResult, verifier};

use crate::{
    Error, State, caisses, cartes, commandes, demandes, imports, inventaires, journal, paiements, prix,
    produits, rapports, retours, stock, transferts, ventes,
};

comptoir_http::routes!(invariants);

/// Those of every module, by number. Each count is 0 at any moment, also under load.
pub static INVARIANTS: LazyLock<Vec<Invariant>> = LazyLock::new(|| {
    let modules = [
        produits::invariants::INVARIANTS,
        prix::invariants::INVARIANTS,
        stock::invariants::INVARIANTS,
        inventaires::invariants::INVARIANTS,
        transferts::invariants::INVARIANTS,
        demandes::invariants::INVARIANTS,
        imports::invariants::INVARIANTS,
        caisses::invariants::INVARIANTS,
        cartes::invariants::INVARIANTS,
        paiements::invariants::INVARIANTS,
        ventes::invariants::INVARIANTS,
        retours::invariants::INVARIANTS,
        commandes::invariants::INVARIANTS,
        rapports::invariants::INVARIANTS,
        journal::invariants::INVARIANTS,
    ];
    let mut tous = modules.concat();
    tous.sort_by_key(|invariant| (invariant.numero.len(), invariant.numero));
    tous
});

/// Checks them all on one snapshot.
///
/// Réservé à : responsable, clé de portée `invariants:lire`.
#[utoipa::path(
    security(("jeton" = ["responsable"]), ("jeton" = ["invariants:lire"])),
    responses((status = 200, body = Vec<InvariantResult>))
)]
#[get("/api/invariants/magasin")]
async fn invariants(state: Data<State>, _: Reader<Invariants>) -> Result<Json<Vec<InvariantResult>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(verifier(&db, &INVARIANTS).await?))
}
