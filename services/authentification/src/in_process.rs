//! The service asked from within the same process.

use std::sync::Arc;

use async_trait::async_trait;
use comptoir_auth::{JwkSet, Jwks, JwksUnavailable};
use comptoir_clients::Authentification;
use comptoir_clients::authentification::Evenement;
use comptoir_database::Pool;
use comptoir_http::RequestContext;

use crate::{SigningKeys, store};

/// Answers what `/interne/…` and the JWKS answer, without HTTP.
#[derive(Clone)]
pub struct InProcess {
    /// Connections of role `comptoir_authentification`.
    pub db: Pool,
    /// What signs tokens.
    pub cles: Arc<SigningKeys>,
}

#[async_trait(?Send)]
impl Authentification for InProcess {
    async fn evenements(
        &self,
        apres: i64,
        limite: i64,
        _contexte: &RequestContext,
    ) -> Result<Vec<Evenement>, comptoir_clients::Error> {
        let db = self.db.get().await?;
        Ok(store::evenements::lire(&db, apres, limite).await?)
    }
}

#[async_trait(?Send)]
impl Jwks for InProcess {
    async fn jwks(&self) -> Result<JwkSet, JwksUnavailable> {
        Ok(self.cles.jwks().clone())
    }
}
