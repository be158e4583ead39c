//! A gestionnaire's consent to one action of somebody else, on one document.

use std::fmt;
use std::future::{Ready, ready};
use std::rc::Rc;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use comptoir_http::{Problem, kinds};
use comptoir_types::{Action, CompteId, Invalid, LieuId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::Verifier;

/// `aud` of an approval: no handler takes it as bearer token.
pub const AUDIENCE_APPROBATION: &str = "comptoir-approbation";

/// The claims of an approval. It lives two minutes and is spent once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ApprovalClaims {
    /// [`crate::ISSUER`].
    pub iss: String,
    /// [`AUDIENCE_APPROBATION`], alone.
    pub aud: Vec<String>,
    /// The gestionnaire who approves.
    pub sub: CompteId,
    /// This approval, which is spent once.
    pub jti: Uuid,
    /// When it was given, in seconds since 1970.
    pub iat: i64,
    /// When it stops being good, in seconds since 1970.
    pub exp: i64,
    /// Where.
    pub magasin_id: LieuId,
    /// Of what.
    pub action: Action,
    /// The document: the `Idempotency-Key` of the request to come.
    pub objet: Uuid,
}

/// An approval as it comes in the field `approbation` of a body: not yet verified.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, max_length = 1024, pattern = "^[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]+$")]
pub struct JetonApprobation(String);

impl JetonApprobation {
    const MAX: usize = 1024;

    /// The bare token.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for JetonApprobation {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        let base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let mut parties = 0;
        let shaped = texte.split('.').all(|partie| {
            parties += 1;
            !partie.is_empty() && partie.bytes().all(base64url)
        });
        if shaped && parties == 3 && texte.len() <= Self::MAX {
            Ok(JetonApprobation(texte))
        } else {
            Err(Invalid::new(
                format_args!(
                    "l'approbation que POST /api/nip/approbation a donnée, d'au plus {} caractères",
                    Self::MAX
                ),
                format_args!(
                    "the approval that POST /api/nip/approbation gave, of at most {} characters",
                    Self::MAX
                ),
            ))
        }
    }
}

impl From<JetonApprobation> for String {
    fn from(jeton: JetonApprobation) -> String {
        jeton.0
    }
}

/// Never the token.
impl fmt::Debug for JetonApprobation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JetonApprobation(…)")
    }
}

/// An approval that was verified: good for this action on this document, and not yet spent as far as we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approbation {
    /// The approval itself, which the database lets be spent once.
    pub jti: Uuid,
    /// Who approved.
    pub approuve_par: CompteId,
    /// Of what.
    pub action: Action,
    /// The document.
    pub objet: Uuid,
}

/// What a handler verifies approvals with.
pub struct Approbations(Rc<Verifier>);

impl Approbations {
    /// The approval of this action, if the request brought one; see [`Verifier::approbation`].
    ///
    /// # Errors
    /// `approbation-invalide`, `indisponible`.
    pub async fn verifier(
        &self,
        jeton: Option<&JetonApprobation>,
        action: Action,
        magasin: LieuId,
        objet: Uuid,
    ) -> Result<Option<Approbation>, Problem> {
        match jeton {
            Some(jeton) => self.0.approbation(jeton, action, magasin, objet).await.map(Some),
            None => Ok(None),
        }
    }

    /// The refusal of an action that somebody must approve of.
    pub fn requise(action: Action) -> Problem {
        Problem::new(&kinds::APPROBATION_REQUISE).member("action", action)
    }
}

impl FromRequest for Approbations {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let verifier = request.app_data::<Rc<Verifier>>().cloned();
        ready(verifier.map(Approbations).ok_or_else(Problem::internal))
    }
}
