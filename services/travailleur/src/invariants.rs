//! `/api/invariants/travailleur`: what is always true of the tables of this service.

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
        sql: "select abs(coalesce(max(position), 0) - count(position)) from travailleur.outbox",
    },
    Invariant {
        numero: "I-30",
        enonce: "la chaîne de l'audit est intacte",
        sql: "
              select count(*)
                from (select ligne.position <> row_number() over chaine
                             or ligne.precedente <> lag(ligne.empreinte, 1, travailleur.genese()) over chaine
                             or ligne.empreinte <> travailleur.empreinte(ligne) as rompue
                        from travailleur.journal_audit as ligne
                      window chaine as (order by ligne.position)) as maillon
               where rompue",
    },
    Invariant {
        numero: "I-36",
        enonce: "qui est parti n'a plus ni affectation ni NIP",
        sql: "
              select count(*)
                from travailleur.travailleur
               where etat = 'parti'
                 and (nip_hash is not null
                      or exists (select from travailleur.affectation
                                  where affectation.travailleur_id = travailleur.travailleur_id
                                    and affectation.jusqua is null))",
    },
];

/// Checks them all on one snapshot.
///
/// Réservé à : responsable, clé de portée `invariants:lire`.
#[utoipa::path(
    security(("jeton" = ["responsable"]), ("jeton" = ["invariants:lire"])),
    responses((status = 200, body = Vec<InvariantResult>))
)]
#[get("/api/invariants/travailleur")]
async fn invariants(state: Data<State>, _: Reader<Invariants>) -> Result<Json<Vec<InvariantResult>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(verifier(&db, INVARIANTS).await?))
}
