//! What `authentification` asks of `travailleur`.

use async_trait::async_trait;
use comptoir_http::RequestContext;
use comptoir_types::{CompteId, Langue, LieuId, Role};
use serde::{Deserialize, Serialize};

use crate::{Error, Http};

/// The part of `travailleur` that a sign-in needs.
#[async_trait(?Send)]
pub trait Travailleur {
    /// What this worker may do now; none for an account that is no worker's.
    async fn droits(&self, id: CompteId, contexte: &RequestContext) -> Result<Option<Droits>, Error>;

    /// Tells that a worker who was `invite` has chosen a password: they are `actif` from now on. Repeatable.
    async fn activer(&self, id: CompteId, contexte: &RequestContext) -> Result<(), Error>;
}

/// What a worker may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Droits {
    /// Their role.
    pub role: Role,
    /// Whether they may sign in: neither suspended nor gone.
    pub actif: bool,
    /// Whether they have not worked yet.
    #[serde(default)]
    pub invite: bool,
    /// The places of their open assignments.
    pub magasins: Vec<LieuId>,
    /// Their language.
    pub langue: Langue,
}

#[async_trait(?Send)]
impl Travailleur for Http {
    async fn droits(&self, id: CompteId, contexte: &RequestContext) -> Result<Option<Droits>, Error> {
        self.get(&format!("/interne/travailleurs/{id}/droits"), contexte).await
    }

    async fn activer(&self, id: CompteId, contexte: &RequestContext) -> Result<(), Error> {
        let vide = serde_json::Map::new();
        self.post(&format!("/interne/travailleurs/{id}/activation"), &vide, contexte).await
    }
}
