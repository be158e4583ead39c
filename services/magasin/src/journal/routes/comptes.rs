//! `/api/comptes`: the accounts that the journal writes to.

use actix_web::web::{Data, Json};
use actix_web::{Responder, get, put};
use comptoir_auth::{Journal, Reader, Responsable};
use comptoir_http::{IfMatch, JsonBody, Path, Problem, kinds, with_etag};

use crate::journal::domain::{CleCompte, Compte, ModificationCompte};
use crate::journal::store::comptes;
use crate::{Error, State};

comptoir_http::routes!(lister, lire, changer);

/// The accounts, by number.
///
/// Réservé à : responsable, clé de portée `rapports:lire`.
#[utoipa::path(
    security(("jeton" = ["responsable"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, body = Vec<Compte>))
)]
#[get("/api/comptes")]
async fn lister(state: Data<State>, _: Reader<Journal>) -> Result<Json<Vec<Compte>>, Error> {
    Ok(Json(comptes::lister(&state.db.get().await?).await?))
}

/// One account, with its version as `ETag`.
///
/// Réservé à : responsable, clé de portée `rapports:lire`.
#[utoipa::path(
    params(("id" = CleCompte, Path)),
    security(("jeton" = ["responsable"]), ("jeton" = ["rapports:lire"])),
    responses((status = 200, body = Compte))
)]
#[get("/api/comptes/{id}")]
async fn lire(state: Data<State>, _: Reader<Journal>, cle: Path<CleCompte>) -> Result<impl Responder, Error> {
    let compte = comptes::lire(&state.db.get().await?, &cle).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(compte.version, &compte))
}

/// Gives an account the number and the names that it has in the books of the chain. Lines of closed days keep the number
/// that they were written with.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = CleCompte, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = ModificationCompte,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Compte))
)]
#[put("/api/comptes/{id}")]
async fn changer(
    state: Data<State>,
    responsable: Responsable,
    cle: Path<CleCompte>,
    IfMatch(version): IfMatch,
    modification: JsonBody<ModificationCompte>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let modifie = comptes::modifier(&db, &cle, version, &modification.0, responsable.id).await?;
    let Some(compte) = modifie else {
        let actuel = comptes::lire(&db, &cle).await?.ok_or(Error::Introuvable)?;
        return Err(Problem::new(&kinds::VERSION_PERIMEE).version(actuel.version).into());
    };
    Ok(with_etag(compte.version, &compte))
}
