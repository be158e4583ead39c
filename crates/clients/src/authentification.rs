//! What the others ask of `authentification`.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use comptoir_auth::{JwkSet, Jwks, JwksUnavailable};
use comptoir_http::RequestContext;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Error, Http};

/// The part of `authentification` that consumers of its events need. Its public keys are asked for by [`Jwks`].
#[async_trait(?Send)]
pub trait Authentification {
    /// The events behind this position, in order, at most `limite`.
    async fn evenements(
        &self,
        apres: i64,
        limite: i64,
        contexte: &RequestContext,
    ) -> Result<Vec<Evenement>, Error>;
}

/// A fact that a service recorded with its cause.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Evenement {
    /// Its place in the feed: 1, 2, 3 …, without holes.
    pub position: i64,
    /// What happened, as `compte.cree`.
    #[serde(rename = "type")]
    pub genre: String,
    /// The id of the document that it happened to.
    pub agregat_id: String,
    /// What more there is to know.
    pub charge: Value,
    /// When.
    pub cree_le: DateTime<Utc>,
}

#[async_trait(?Send)]
impl Authentification for Http {
    async fn evenements(
        &self,
        apres: i64,
        limite: i64,
        contexte: &RequestContext,
    ) -> Result<Vec<Evenement>, Error> {
        self.get(&format!("/interne/evenements?apres={apres}&limite={limite}"), contexte).await
    }
}

#[async_trait(?Send)]
impl Jwks for Http {
    async fn jwks(&self) -> Result<JwkSet, JwksUnavailable> {
        let jwks = self.get("/.well-known/jwks.json", &RequestContext::default()).await;
        jwks.map_err(|error: Error| JwksUnavailable(error.to_string()))
    }
}
