//! The outcome of a request on an import: the refusal, or what an earlier copy of the request was told.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use comptoir_database::Connection;
use comptoir_http::{Demande, Problem, kinds, replay};

use crate::Error;
use crate::idempotency::trouver;
use crate::imports::domain::Import;

/// The problem that a broken constraint stands for.
pub(super) fn expliquer(error: comptoir_database::Error) -> Error {
    match error.constraint() {
        Some("import_pkey" | "idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE).into(),
        _ => Error::Pg(error),
    }
}

/// The stored answer of this request, its times in the form of every other answer; or the refusal.
pub(super) async fn rejouer(
    db: &Connection,
    demande: &Demande<'_>,
    refus: Error,
) -> Result<HttpResponse, Error> {
    let issue = trouver(db, demande).await?.ok_or(refus)?;
    let reponse = serde_json::from_value::<Import>(issue.reponse.clone()).and_then(serde_json::to_value);
    Ok(replay(StatusCode::ACCEPTED, &reponse.unwrap_or(issue.reponse)))
}
