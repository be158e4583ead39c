//! What `clientele` asks of `magasin` to write an e-mail: the documents that a client keeps, in words.

use async_trait::async_trait;
use comptoir_http::RequestContext;
use comptoir_types::{CommandeId, Courriel, VenteId};
use serde::{Deserialize, Serialize};

use crate::magasin::Mode;
use crate::{Error, Http};

/// The documents of `magasin`.
#[async_trait(?Send)]
pub trait Documents {
    /// The invoice of an order; none where it was never paid.
    async fn facture(
        &self,
        id: CommandeId,
        contexte: &RequestContext,
    ) -> Result<Option<FactureEcrite>, Error>;

    /// The receipt of a sale; none where there is no such sale.
    async fn recu(&self, id: VenteId, contexte: &RequestContext) -> Result<Option<Document>, Error>;
}

/// A document in words, as it is printed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Document {
    /// Its number.
    pub numero: String,
    /// Who sells.
    pub vendeur: String,
    /// 42 columns, in French and English.
    pub texte: String,
}

/// The invoice of an order, and where it goes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FactureEcrite {
    /// Where the client had it sent; none once they were forgotten.
    pub courriel: Option<Courriel>,
    /// How the goods reach them.
    pub mode: Mode,
    /// Where the goods are made ready, and collected: its name and address.
    pub lieu: String,
    /// The number of the order.
    pub commande: i64,
    /// The invoice.
    pub document: Document,
}

#[async_trait(?Send)]
impl Documents for Http {
    async fn facture(
        &self,
        id: CommandeId,
        contexte: &RequestContext,
    ) -> Result<Option<FactureEcrite>, Error> {
        self.get(&format!("/interne/commandes/{id}/facture"), contexte).await
    }

    async fn recu(&self, id: VenteId, contexte: &RequestContext) -> Result<Option<Document>, Error> {
        self.get(&format!("/interne/ventes/{id}/recu"), contexte).await
    }
}
