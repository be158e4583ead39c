//! `/api/paiements/rappels`: what the payment provider has to say later.

use actix_web::http::header::HeaderValue;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use comptoir_http::RawBody;

use crate::commandes::domain::Rappel;
use crate::commandes::rappel;
use crate::paiements::signature::{self, SIGNATURE_HEADER};
use crate::{Error, State};

comptoir_http::routes!(rappeler);

/// Takes the provider's verdict on a payment that it had not answered. A copy of the same event changes nothing.
///
/// `X-Signature` is the HMAC-SHA256 of the body's bytes under the shared secret, in hexadecimal digits.
///
/// Réservé à : qui signe avec le secret partagé.
#[utoipa::path(
    params(("X-Signature" = String, Header, pattern = "^[0-9a-fA-F]{64}$")),
    request_body = Rappel,
    responses((status = 204))
)]
#[post("/api/paiements/rappels")]
async fn rappeler(state: Data<State>, request: HttpRequest, corps: RawBody) -> Result<HttpResponse, Error> {
    let rappel: Rappel = corps.parse()?;
    let signature = request.headers().get(SIGNATURE_HEADER).map(HeaderValue::as_bytes);
    signature::verifier(state.reglages.rappel_secret.as_ref(), &corps.0, signature)?;
    rappel::recevoir(&state.db.get().await?, &state.mesures, &rappel).await?;
    Ok(HttpResponse::NoContent().finish())
}
