//! What `clientele` asks for the rights of a client, answered without HTTP. The `/interne/` routes call the same
//! functions.

use async_trait::async_trait;
use comptoir_clients::{Effacement, EnCours, Personnes};
use comptoir_database::{Connection, Error};
use comptoir_http::RequestContext;
use comptoir_types::CompteId;
use serde_json::Value;

use super::InProcess;
use super::store::personnes;

/// Forgets whom the orders of a client are of, unless one is under way.
pub(super) async fn effacer(db: &Connection, client: CompteId) -> Result<Effacement, Error> {
    let efface = personnes::effacer(db, client).await?;
    Ok(if efface { Effacement::Fait } else { Effacement::Attend })
}

#[async_trait(?Send)]
impl Personnes for InProcess {
    async fn donnees(&self, client: CompteId, _: &RequestContext) -> Result<Value, comptoir_clients::Error> {
        Ok(personnes::donnees(&self.db.get().await?, client).await?)
    }

    async fn effacer(
        &self,
        client: CompteId,
        _: &RequestContext,
    ) -> Result<Effacement, comptoir_clients::Error> {
        Ok(effacer(&self.db.get().await?, client).await?)
    }
}

#[async_trait(?Send)]
impl EnCours for InProcess {
    async fn en_cours(&self, client: CompteId, _: &RequestContext) -> Result<bool, comptoir_clients::Error> {
        Ok(personnes::en_cours(&self.db.get().await?, client).await?)
    }
}
