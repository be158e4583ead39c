//! Verifies access tokens.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use chrono::Utc;
use comptoir_http::{Problem, kinds};
use comptoir_types::{Action, LieuId};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::approbation::{AUDIENCE_APPROBATION, Approbation, ApprovalClaims, JetonApprobation};
use crate::claims::{AUDIENCE, Claims, ISSUER};

/// How often an unknown key id may make us ask for the keys again: anyone can invent one.
const INTERVALLE: Duration = Duration::from_secs(5);

/// How many verified tokens a worker remembers. Beyond that it forgets them all and verifies again.
const MEMOIRE: usize = 4096;

/// Where the public keys come from.
#[async_trait(?Send)]
pub trait Jwks {
    /// The keys now in use.
    async fn jwks(&self) -> Result<JwkSet, JwksUnavailable>;
}

/// The keys could not be had; the next request asks again.
#[derive(Debug, thiserror::Error)]
#[error("no public keys: {0}")]
pub struct JwksUnavailable(pub String);

/// Verifies access tokens with the keys of `authentification`. One per worker.
///
/// A token once verified is remembered by its hash until it expires: checking an ES256 signature costs more than
/// everything else that reading a cart does.
pub struct Verifier {
    source: Rc<dyn Jwks>,
    keys: RefCell<HashMap<String, Rc<DecodingKey>>>,
    asked: Cell<Option<Instant>>,
    verified: RefCell<HashMap<[u8; 32], Rc<Claims>>>,
    bearer: Validation,
    approval: Validation,
}

impl Verifier {
    /// Asks for no key before the first token comes.
    pub fn new(source: Rc<dyn Jwks>) -> Self {
        Verifier {
            source,
            keys: RefCell::default(),
            asked: Cell::default(),
            verified: RefCell::default(),
            bearer: validation(AUDIENCE),
            approval: validation(AUDIENCE_APPROBATION),
        }
    }

    /// What the token says.
    ///
    /// # Errors
    /// `non-authentifie` for a token that is not ours, not good any more, or not a token; `indisponible` when no key
    /// could be had.
    pub async fn verify(&self, token: &str) -> Result<Rc<Claims>, Problem> {
        let hash: [u8; 32] = Sha256::digest(token).into();
        if let Some(claims) = self.verified.borrow().get(&hash) {
            return if claims.exp > Utc::now().timestamp() { Ok(Rc::clone(claims)) } else { Err(refused()) };
        }
        let claims: Rc<Claims> = Rc::new(self.decode(token, &self.bearer).await?.ok_or_else(refused)?);
        let mut verified = self.verified.borrow_mut();
        if verified.len() >= MEMOIRE {
            verified.clear();
        }
        verified.insert(hash, Rc::clone(&claims));
        Ok(claims)
    }

    /// The approval, provided that it was given for this action on this document in this place, and is still good.
    ///
    /// That it is spent once is for the database to see to, by its `jti`.
    ///
    /// # Errors
    /// `approbation-invalide` for any other token; `indisponible` when no key could be had.
    pub async fn approbation(
        &self,
        jeton: &JetonApprobation,
        action: Action,
        magasin: LieuId,
        objet: Uuid,
    ) -> Result<Approbation, Problem> {
        let claims: Option<ApprovalClaims> = self.decode(jeton.as_str(), &self.approval).await?;
        claims
            .filter(|claims| (claims.action, claims.magasin_id, claims.objet) == (action, magasin, objet))
            .map(|claims| Approbation { jti: claims.jti, approuve_par: claims.sub, action, objet })
            .ok_or_else(|| Problem::new(&kinds::APPROBATION_INVALIDE))
    }

    /// What the token says; none when it is not ours, not good any more, not for this audience, or not a token.
    async fn decode<C: DeserializeOwned + Clone>(
        &self,
        token: &str,
        validation: &Validation,
    ) -> Result<Option<C>, Problem> {
        let header = decode_header(token).ok();
        let kid = header.filter(|header| header.alg == Algorithm::ES256).and_then(|header| header.kid);
        let Some(kid) = kid else { return Ok(None) };
        let Some(key) = self.key(&kid).await? else { return Ok(None) };
        Ok(decode::<C>(token, &key, validation).ok().map(|data| data.claims))
    }

    async fn key(&self, kid: &str) -> Result<Option<Rc<DecodingKey>>, Problem> {
        if let Some(key) = self.keys.borrow().get(kid) {
            return Ok(Some(Rc::clone(key)));
        }
        if self.asked.get().is_some_and(|asked| asked.elapsed() < INTERVALLE) {
            return Ok(None);
        }
        let set = self.source.jwks().await.map_err(|error| {
            tracing::warn!(%error, "tokens cannot be verified");
            Problem::new(&kinds::INDISPONIBLE)
        })?;
        self.asked.set(Some(Instant::now()));
        let keys = set.keys.iter().filter_map(|jwk| {
            let kid = jwk.common.key_id.clone()?;
            Some((kid, Rc::new(DecodingKey::from_jwk(jwk).ok()?)))
        });
        self.keys.replace(keys.collect());
        Ok(self.keys.borrow().get(kid).cloned())
    }
}

fn validation(audience: &str) -> Validation {
    let mut validation = Validation::new(Algorithm::ES256);
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[audience]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    validation.leeway = 0;
    validation
}

fn refused() -> Problem {
    Problem::new(&kinds::NON_AUTHENTIFIE)
}
