//! Calls between services.

use std::fmt;
use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use comptoir_http::{Problem, kinds};
use sha2::{Digest, Sha256};

/// The header that carries the key.
pub const INTERNAL_KEY_HEADER: &str = "X-Cle-Interne";

/// The secret that services show each other on `/interne/…`. Put in each service's `app_data`.
#[derive(Clone, PartialEq, Eq)]
pub struct InternalKey(String);

/// The internal key, as the command line says it.
#[derive(Debug, Clone, clap::Args)]
pub struct InternalKeyArgs {
    /// The secret that services show each other, the same for all, of 16 characters or more.
    #[arg(long, env = "COMPTOIR_CLE_INTERNE", hide_env_values = true, value_parser = InternalKey::parse)]
    pub cle_interne: InternalKey,
}

impl InternalKey {
    /// The key of this text, of 16 characters or more.
    ///
    /// # Errors
    /// A shorter one, which could be guessed.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.len() >= 16 {
            Ok(InternalKey(text.to_owned()))
        } else {
            Err(format!("expected 16 characters or more, got {}", text.len()))
        }
    }

    /// The bare key, to send.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Compares hashes, so that the time taken says nothing of the key.
    fn is(&self, given: &[u8]) -> bool {
        Sha256::digest(self.0.as_bytes()) == Sha256::digest(given)
    }
}

/// Never the key.
impl fmt::Debug for InternalKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InternalKey(…)")
    }
}

/// A caller that is one of our services. Anyone else learns nothing of the route: 404.
#[derive(Debug, Clone, Copy)]
pub struct InternalCaller;

impl FromRequest for InternalCaller {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let given = request.headers().get(INTERNAL_KEY_HEADER);
        let right =
            request.app_data::<InternalKey>().zip(given).is_some_and(|(cle, given)| cle.is(given.as_bytes()));
        ready(if right { Ok(InternalCaller) } else { Err(Problem::new(&kinds::INTROUVABLE)) })
    }
}
