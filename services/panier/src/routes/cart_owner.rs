//! Whose cart a request is about.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::HeaderName;
use actix_web::{FromRequest, HttpRequest};
use comptoir_auth::Visiteur;
use comptoir_http::Problem;
use comptoir_types::Invalid;
use utoipa::IntoParams;

use crate::domain::CartOwner;
use crate::token::{Jeton, TokenHash};

/// The header that carries a guest's token, both ways.
pub(crate) const EN_TETE: HeaderName = HeaderName::from_static("x-panier-jeton");

/// The header in descriptions.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "read by its derive alone")]
pub(super) struct EnTete {
    /// A guest's token.
    #[param(rename = "X-Panier-Jeton", required = false)]
    jeton: Jeton,
}

/// The client, else the guest; none for somebody who has no cart yet. Beside a client's token a guest's is of no use, but what
/// is none is refused.
pub(crate) struct Caller(pub(crate) Option<CartOwner>);

/// A guest's token, which must be there.
pub(crate) struct Invite(pub(crate) TokenHash);

type Extraction<T> = Pin<Box<dyn Future<Output = Result<T, Problem>>>>;

impl FromRequest for Caller {
    type Error = Problem;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visiteur = Visiteur::from_request(request, payload);
        let jeton = jeton(request);
        Box::pin(async move {
            let Visiteur(client) = visiteur.await?;
            let invite = jeton?.map(CartOwner::Invite);
            Ok(Caller(client.map(|client| CartOwner::Client(client.id)).or(invite)))
        })
    }
}

impl FromRequest for Invite {
    type Error = Problem;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let jeton = jeton(request);
        Box::pin(async move {
            let absent = || Invalid::new("le jeton du panier à fusionner", "the token of the cart to merge");
            jeton?.map(Invite).ok_or_else(|| Problem::invalid_field("X-Panier-Jeton", &absent()))
        })
    }
}

fn jeton(request: &HttpRequest) -> Result<Option<TokenHash>, Problem> {
    let Some(valeur) = request.headers().get(EN_TETE) else { return Ok(None) };
    let jeton = Jeton::lire(valeur.to_str().unwrap_or_default());
    jeton
        .map(|jeton| Some(jeton.empreinte()))
        .map_err(|refus| Problem::invalid_field("X-Panier-Jeton", &refus))
}
