//! The service asked from within the same process.

use async_trait::async_trait;
use comptoir_clients::travailleur::{Droits, Travailleur};
use comptoir_database::Pool;
use comptoir_http::RequestContext;
use comptoir_types::CompteId;

use crate::store::{etats, travailleurs};

/// Answers what `/interne/…` answers, without HTTP.
#[derive(Clone)]
pub struct InProcess {
    /// Connections of role `comptoir_travailleur`.
    pub db: Pool,
}

#[async_trait(?Send)]
impl Travailleur for InProcess {
    async fn droits(
        &self,
        id: CompteId,
        _contexte: &RequestContext,
    ) -> Result<Option<Droits>, comptoir_clients::Error> {
        let db = self.db.get().await?;
        Ok(travailleurs::droits(&db, id).await?)
    }

    async fn activer(&self, id: CompteId, _contexte: &RequestContext) -> Result<(), comptoir_clients::Error> {
        let db = self.db.get().await?;
        Ok(etats::activer(&db, id).await?)
    }
}
