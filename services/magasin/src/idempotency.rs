//! The stored outcome of a request, by caller and key.
//!
//! The statement that does the work writes it, in the same transaction. A repeat of the work breaks a constraint,
//! whichever it meets first; so every refusal looks here before it is told: a stored outcome wins.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use comptoir_database::Connection;
use comptoir_http::{Problem, kinds, replay};
use comptoir_types::{CompteId, LieuId};
use serde_json::Value;
use uuid::Uuid;

use crate::Error;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[TROUVER, OUBLIER];

/// A request that has its effect once: who sends it, under which key, and what it says.
#[derive(Debug, Clone, Copy)]
pub struct Demande<'a> {
    pub compte: CompteId,
    /// The `Idempotency-Key`, which becomes the id of the document that it makes.
    pub cle: Uuid,
    /// SHA-256 of the request.
    pub empreinte: &'a [u8],
}

impl Demande<'_> {
    /// The same, with a key that is the store's: whoever of its workers sends it again is told of the one outcome.
    pub fn du_magasin(self, magasin: LieuId) -> Self {
        let compte = CompteId::new(Uuid::from_u128(magasin.get().unsigned_abs().into()));
        Demande { compte, ..self }
    }
}

/// What a key led to.
pub struct StoredOutcome {
    /// SHA-256 of the request that led to it.
    pub empreinte: Vec<u8>,
    /// The HTTP status.
    pub statut: i16,
    /// The body.
    pub reponse: Value,
}

comptoir_database::from_row!(StoredOutcome { empreinte, statut, reponse });

const TROUVER: &str = "
    select empreinte, statut, reponse
      from magasin.idempotence
     where compte_id = $1 and cle = $2";

/// The outcome of this caller's key, whatever the request was.
///
/// # Errors
/// The database's.
pub async fn lire(
    db: &Connection,
    compte: CompteId,
    cle: Uuid,
) -> Result<Option<StoredOutcome>, comptoir_database::Error> {
    db.maybe(TROUVER, &[&compte, &cle]).await
}

/// The outcome of this caller's key, if it has one.
///
/// # Errors
/// `cle-reutilisee` when the key served another request of theirs.
pub async fn trouver(db: &Connection, demande: &Demande<'_>) -> Result<Option<StoredOutcome>, Error> {
    match lire(db, demande.compte, demande.cle).await? {
        Some(issue) if issue.empreinte != demande.empreinte => {
            Err(Problem::new(&kinds::CLE_REUTILISEE).into())
        }
        issue => Ok(issue),
    }
}

/// The stored answer of this request, or the refusal when there is none.
///
/// # Errors
/// The refusal, or `cle-reutilisee`.
pub async fn rejouer_ou(db: &Connection, demande: &Demande<'_>, refus: Error) -> Result<HttpResponse, Error> {
    let issue = trouver(db, demande).await?.ok_or(refus)?;
    let statut = u16::try_from(issue.statut).ok().and_then(|statut| StatusCode::from_u16(statut).ok());
    Ok(replay(statut.unwrap_or(StatusCode::OK), &issue.reponse))
}

const OUBLIER: &str = "delete from magasin.idempotence where cree_le < now() - make_interval(secs => $1)";

/// Forgets the outcomes of that age; how many.
///
/// # Errors
/// The database's.
pub async fn oublier(db: &Connection, age: Duration) -> Result<u64, comptoir_database::Error> {
    db.run(OUBLIER, &[&age.as_secs_f64()]).await
}
