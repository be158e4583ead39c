//! What `clientele` asks of each service that keeps data of clients, for their rights under the Loi 25.
//!
//! `travailleur` is not asked: it knows a client by their id alone, in the journal of who looked at whom.

use async_trait::async_trait;
use chrono::NaiveDate;
use comptoir_http::RequestContext;
use comptoir_types::CompteId;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Error, Http};

/// A service that keeps data of clients.
#[async_trait(?Send)]
pub trait Personnes {
    /// All that it keeps of this client, and nothing of anybody else; for the client to read.
    async fn donnees(&self, client: CompteId, contexte: &RequestContext) -> Result<Value, Error>;

    /// Forgets this client, once and for all: nothing of theirs is taken in any more. Repeatable.
    async fn effacer(&self, client: CompteId, contexte: &RequestContext) -> Result<Effacement, Error>;
}

/// A service that may have something under way for a client.
#[async_trait(?Send)]
pub trait EnCours {
    /// Whether it has: an order that is neither in the client's hands nor cancelled.
    async fn en_cours(&self, client: CompteId, contexte: &RequestContext) -> Result<bool, Error>;
}

/// A client whom nobody has seen for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inactif {
    /// Their account.
    pub client_id: CompteId,
    /// The last day on which they signed in, or a session of theirs was carried on.
    pub vu_le: NaiveDate,
}

/// The most of them that one answer holds.
pub const INACTIFS: u16 = 500;

/// The query of `/interne/inactifs`.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Depuis {
    /// Who was seen on this day is not meant.
    pub avant: NaiveDate,
    /// The id behind which to read.
    pub apres: Option<CompteId>,
}

/// Who knows when clients were last seen.
#[async_trait(?Send)]
pub trait Inactifs {
    /// The clients last seen before this day, by id, from behind this one on, at most [`INACTIFS`].
    async fn inactifs(
        &self,
        avant: NaiveDate,
        apres: Option<CompteId>,
        contexte: &RequestContext,
    ) -> Result<Vec<Inactif>, Error>;

    /// Forgets this client as [`Personnes::effacer`] does, unless they were seen since this day: false then. Repeatable.
    async fn effacer_inactif(
        &self,
        client: CompteId,
        avant: NaiveDate,
        contexte: &RequestContext,
    ) -> Result<bool, Error>;
}

/// What came of an erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effacement {
    /// Nothing is left of the client there.
    Fait,
    /// Something under way must end first; nothing was erased.
    Attend,
}

#[async_trait(?Send)]
impl Personnes for Http {
    async fn donnees(&self, client: CompteId, contexte: &RequestContext) -> Result<Value, Error> {
        self.get(&format!("/interne/clients/{client}"), contexte).await
    }

    async fn effacer(&self, client: CompteId, contexte: &RequestContext) -> Result<Effacement, Error> {
        self.delete(&format!("/interne/clients/{client}"), contexte).await
    }
}

#[async_trait(?Send)]
impl EnCours for Http {
    async fn en_cours(&self, client: CompteId, contexte: &RequestContext) -> Result<bool, Error> {
        self.get(&format!("/interne/clients/{client}/en-cours"), contexte).await
    }
}

#[async_trait(?Send)]
impl Inactifs for Http {
    async fn inactifs(
        &self,
        avant: NaiveDate,
        apres: Option<CompteId>,
        contexte: &RequestContext,
    ) -> Result<Vec<Inactif>, Error> {
        let suite = apres.map(|apres| format!("&apres={apres}")).unwrap_or_default();
        self.get(&format!("/interne/inactifs?avant={avant}{suite}"), contexte).await
    }

    async fn effacer_inactif(
        &self,
        client: CompteId,
        avant: NaiveDate,
        contexte: &RequestContext,
    ) -> Result<bool, Error> {
        self.delete(&format!("/interne/inactifs/{client}?avant={avant}"), contexte).await
    }
}
