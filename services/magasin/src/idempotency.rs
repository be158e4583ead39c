//! The stored outcome of a request, by caller and key.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use comptoir_database::Connection;
use comptoir_http::{Outcomes, replay};
use comptoir_types::{CompteId, LieuId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

pub use comptoir_http::{Demande, StoredOutcome};

use crate::Error;

const OUTCOMES: Outcomes = comptoir_http::outcomes!("magasin");

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &OUTCOMES.statements();

/// The same request, with a key that is the store's: whoever of its workers sends it again is told of the one outcome.
pub fn du_magasin(demande: Demande<'_>, magasin: LieuId) -> Demande<'_> {
    let compte = CompteId::new(Uuid::from_u128(magasin.get().unsigned_abs().into()));
    Demande { compte, ..demande }
}

/// The outcome of this caller's key, whatever the request was.
///
/// # Errors
/// The database's.
pub async fn lire(
    db: &Connection,
    compte: CompteId,
    cle: Uuid,
) -> Result<Option<StoredOutcome>, comptoir_database::Error> {
    OUTCOMES.lire(db, compte, cle).await
}

/// The outcome of this caller's key, if it has one.
///
/// # Errors
/// `cle-reutilisee` when the key served another request of theirs.
pub async fn trouver(db: &Connection, demande: &Demande<'_>) -> Result<Option<StoredOutcome>, Error> {
    OUTCOMES.trouver(db, demande).await
}

/// The stored answer of this request, or the refusal when there is none.
///
/// # Errors
/// The refusal, or `cle-reutilisee`.
pub async fn rejouer_ou(db: &Connection, demande: &Demande<'_>, refus: Error) -> Result<HttpResponse, Error> {
    OUTCOMES.rejouer_ou(db, demande, refus).await
}

/// What an earlier copy of the request was told, or else this refusal.
///
/// The stored answer, a `T`, is read and written again, for its times to have the form of every other answer.
///
/// # Errors
/// The refusal, or `cle-reutilisee`.
pub(crate) async fn repeter<T: DeserializeOwned + Serialize>(
    db: &Connection,
    demande: &Demande<'_>,
    refus: Error,
) -> Result<HttpResponse, Error> {
    let issue = trouver(db, demande).await?.ok_or(refus)?;
    let statut = u16::try_from(issue.statut).ok().and_then(|statut| StatusCode::from_u16(statut).ok());
    let reponse = serde_json::from_value::<T>(issue.reponse.clone()).and_then(serde_json::to_value);
    Ok(replay(statut.unwrap_or(StatusCode::OK), &reponse.unwrap_or(issue.reponse)))
}

/// Forgets the outcomes of that age; how many.
///
/// # Errors
/// The database's.
pub async fn oublier(db: &Connection, age: Duration) -> Result<u64, comptoir_database::Error> {
    OUTCOMES.oublier(db, age).await
}
