//! What `clientele` asks for the rights of a client, by HTTP or from within the same process.

use async_trait::async_trait;
use comptoir_clients::{Effacement, Personnes};
use comptoir_http::RequestContext;
use comptoir_types::CompteId;
use serde_json::Value;

use crate::commander::regler;
use crate::store::personnes;
use crate::{Error, State};

/// Forgets the carts of a client. One whose order got no answer is concluded first, by the outcome that its order has.
pub(crate) async fn effacer(
    state: &State,
    client: CompteId,
    contexte: &RequestContext,
) -> Result<Effacement, Error> {
    let verrouille = personnes::verrouille(&state.db.get().await?, client).await?;
    if let Some(personnes::Verrouille { panier_id, commande_id }) = verrouille {
        regler(state, panier_id, commande_id, client, contexte).await?;
    }
    let efface = personnes::effacer(&state.db.get().await?, client).await?;
    Ok(if efface { Effacement::Fait } else { Effacement::Attend })
}

/// The service asked from within the same process.
#[derive(Clone)]
pub struct InProcess(pub State);

#[async_trait(?Send)]
impl Personnes for InProcess {
    async fn donnees(&self, client: CompteId, _: &RequestContext) -> Result<Value, comptoir_clients::Error> {
        Ok(personnes::donnees(&self.0.db.get().await?, client).await?)
    }

    async fn effacer(
        &self,
        client: CompteId,
        contexte: &RequestContext,
    ) -> Result<Effacement, comptoir_clients::Error> {
        effacer(&self.0, client, contexte).await.map_err(|error| match error {
            Error::Pg(error) => error.into(),
            Error::Magasin(error) => error,
            autre => {
                comptoir_clients::Error::Indisponible { service: crate::SERVICE, raison: autre.to_string() }
            }
        })
    }
}
