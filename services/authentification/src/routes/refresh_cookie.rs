//! The cookie that carries the refresh token, and what a request says of its browser.

use std::future::{Ready, ready};

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::header::{ACCEPT_LANGUAGE, USER_AGENT};
use actix_web::{FromRequest, HttpRequest};
use comptoir_http::Problem;
use comptoir_types::Langue;

use crate::acces::Navigateur;
use crate::secrets::RefreshToken;

/// The name of the cookie.
const NOM: &str = "comptoir_session";

/// The most characters kept of a `User-Agent`.
const AGENT_MAX: usize = 200;

/// The refresh token that came with the request; none when there is no cookie, or one that we never made.
pub(crate) struct RefreshCookie(pub(crate) Option<RefreshToken>);

impl FromRequest for RefreshCookie {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let temoin = request.cookie(NOM);
        ready(Ok(RefreshCookie(temoin.and_then(|temoin| RefreshToken::lire(temoin.value())))))
    }
}

/// The cookie of this token: out of reach of scripts, sent to `/api/auth` only, never from another site.
pub(crate) fn poser(jeton: &RefreshToken, secondes: i64) -> Cookie<'static> {
    cookie(jeton.as_str().to_owned(), secondes)
}

/// The cookie that removes it.
pub(crate) fn retirer() -> Cookie<'static> {
    cookie(String::new(), 0)
}

fn cookie(valeur: String, secondes: i64) -> Cookie<'static> {
    Cookie::build(NOM, valeur)
        .path("/api/auth")
        .max_age(Duration::seconds(secondes))
        .same_site(SameSite::Strict)
        .http_only(true)
        .secure(true)
        .finish()
}

impl FromRequest for Navigateur {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let agent = request.headers().get(USER_AGENT).map(|agent| String::from_utf8_lossy(agent.as_bytes()));
        let agent = agent.unwrap_or_default().chars().filter(|c| !c.is_control()).take(AGENT_MAX).collect();
        let langue = request.headers().get(ACCEPT_LANGUAGE).and_then(|langue| langue.to_str().ok());
        ready(Ok(Navigateur { agent, langue: langue.map_or(Langue::Fr, Langue::accept) }))
    }
}
