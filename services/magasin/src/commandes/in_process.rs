//! What `panier` asks, answered without HTTP. The `/interne/` routes call the same functions.

use async_trait::async_trait;
use comptoir_clients::documents::{Document, FactureEcrite};
use comptoir_clients::magasin::{Demande, NouvelleCommande, Outcome, ProduitVendu, Verification};
use comptoir_clients::{Documents, Magasin};
use comptoir_database::Pool;
use comptoir_http::RequestContext;
use comptoir_types::{CommandeId, CompteId, ProduitId, VenteId};

use super::store::verification;
use super::{devis, documents, issue};
use crate::Mesures;

/// `magasin` in the process of its caller.
#[derive(Clone)]
pub struct InProcess {
    /// Connections of role `comptoir_magasin`.
    pub db: Pool,
    /// What is counted.
    pub mesures: Mesures,
}

type Reponse<T> = Result<T, comptoir_clients::Error>;

#[async_trait(?Send)]
impl Magasin for InProcess {
    async fn produits(&self, ids: &[ProduitId], _: &RequestContext) -> Reponse<Vec<ProduitVendu>> {
        let db = self.db.get().await?;
        Ok(verification::produits(&db, ids).await?)
    }

    async fn verifier(&self, demande: &Demande, _: &RequestContext) -> Reponse<Verification> {
        let db = self.db.get().await?;
        Ok(devis::verifier(&db, demande).await?)
    }

    async fn commander(
        &self,
        id: CommandeId,
        ordre: &NouvelleCommande,
        _: &RequestContext,
    ) -> Reponse<Outcome> {
        let db = self.db.get().await?;
        Ok(issue::commander(&db, &self.mesures.commandes, id, ordre).await?)
    }

    async fn resoudre(&self, id: CommandeId, client: CompteId, _: &RequestContext) -> Reponse<Outcome> {
        let db = self.db.get().await?;
        Ok(issue::resoudre(&db, id, client).await?)
    }
}

#[async_trait(?Send)]
impl Documents for InProcess {
    async fn facture(&self, id: CommandeId, _: &RequestContext) -> Reponse<Option<FactureEcrite>> {
        let db = self.db.get().await?;
        Ok(documents::facture(&db, id).await?)
    }

    async fn recu(&self, id: VenteId, _: &RequestContext) -> Reponse<Option<Document>> {
        let db = self.db.get().await?;
        Ok(documents::recu(&db, id).await?)
    }
}
