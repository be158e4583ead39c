//! The feed of events that a service has for the others.

use async_trait::async_trait;
use comptoir_database::Pool;
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, Feed, LIMITE, Lecteur};
use comptoir_types::Text;
use serde::Deserialize;

use crate::{Error, Http};

/// A service whose events others read.
#[async_trait(?Send)]
pub trait Evenements {
    /// The events behind this position, in order, at most [`LIMITE`], for this reader.
    async fn evenements(
        &self,
        lecteur: &Lecteur,
        apres: i64,
        contexte: &RequestContext,
    ) -> Result<Vec<Evenement>, Error>;
}

/// The query of `GET /interne/evenements`.
#[derive(Debug, Deserialize)]
pub struct Suite {
    /// The position behind which to read.
    #[serde(default)]
    pub apres: i64,
    /// How many.
    #[serde(default = "limite")]
    pub limite: i64,
    /// Who reads: what no reader needs any more is removed.
    pub lecteur: Option<Text<1, 60>>,
}

fn limite() -> i64 {
    i64::from(LIMITE)
}

impl Suite {
    /// The events asked for, of this feed.
    ///
    /// # Errors
    /// The database's.
    pub async fn lire(&self, feed: Feed, db: &Pool) -> Result<Vec<Evenement>, comptoir_database::Error> {
        let lecteur = self.lecteur.as_ref().map(Text::as_str);
        feed.lire(&db.get().await?, self.apres, self.limite, lecteur).await
    }
}

#[async_trait(?Send)]
impl Evenements for Http {
    async fn evenements(
        &self,
        lecteur: &Lecteur,
        apres: i64,
        contexte: &RequestContext,
    ) -> Result<Vec<Evenement>, Error> {
        let nom = lecteur.nom;
        self.get(&format!("/interne/evenements?apres={apres}&limite={LIMITE}&lecteur={nom}"), contexte).await
    }
}

/// The feed of a service in the process of its reader.
#[derive(Clone)]
pub struct FeedInProcess {
    /// Connections of the role of the service.
    pub db: Pool,
    /// Its feed.
    pub feed: Feed,
}

#[async_trait(?Send)]
impl Evenements for FeedInProcess {
    async fn evenements(
        &self,
        lecteur: &Lecteur,
        apres: i64,
        _: &RequestContext,
    ) -> Result<Vec<Evenement>, Error> {
        let db = self.db.get().await?;
        Ok(self.feed.lire(&db, apres, i64::from(LIMITE), Some(lecteur.nom)).await?)
    }
}
