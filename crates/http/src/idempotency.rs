//! The stored outcome of a request, by caller and key.
//!
//! The statement that does the work writes it, in the same transaction. A repeat of the work breaks a constraint,
//! whichever it meets first; so every refusal looks here before it is told: a stored outcome wins.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use comptoir_database::Connection;
use comptoir_types::CompteId;
use serde_json::Value;
use uuid::Uuid;

use crate::{Idempotent, Problem, kinds, replay};

/// A request that has its effect once: who sends it, under which key, and what it says.
#[derive(Debug, Clone, Copy)]
pub struct Demande<'a> {
    /// Who.
    pub compte: CompteId,
    /// The `Idempotency-Key`, which becomes the id of the document that it makes.
    pub cle: Uuid,
    /// SHA-256 of the request.
    pub empreinte: &'a [u8],
}

impl<T> Idempotent<T> {
    /// The request, sent by this account.
    pub fn demande(&self, compte: CompteId) -> Demande<'_> {
        Demande { compte, cle: self.cle, empreinte: &self.empreinte }
    }
}

/// What a key led to.
pub struct StoredOutcome {
    /// SHA-256 of the request that led to it.
    pub empreinte: Vec<u8>,
    /// The HTTP status.
    pub statut: i16,
    /// The body.
    pub reponse: Value,
}

comptoir_database::from_row!(StoredOutcome { empreinte, statut, reponse });

/// The table of outcomes of one service: [`crate::outcomes`].
#[derive(Debug, Clone, Copy)]
pub struct Outcomes {
    #[doc(hidden)]
    pub trouver: &'static str,
    #[doc(hidden)]
    pub oublier: &'static str,
}

/// The table `idempotence` of this schema.
#[macro_export]
macro_rules! outcomes {
    ($schema:literal) => {
        $crate::Outcomes {
            trouver: concat!(
                "select empreinte, statut, reponse from ",
                $schema,
                ".idempotence where compte_id = $1 and cle = $2"
            ),
            oublier: concat!(
                "delete from ",
                $schema,
                ".idempotence where cree_le < now() - make_interval(secs => $1)"
            ),
        }
    };
}

impl Outcomes {
    /// Prepared against the migrated schema by a test.
    pub const fn statements(self) -> [&'static str; 2] {
        [self.trouver, self.oublier]
    }

    /// The outcome of this caller's key, whatever the request was.
    ///
    /// # Errors
    /// The database's.
    pub async fn lire(
        self,
        db: &Connection,
        compte: CompteId,
        cle: Uuid,
    ) -> Result<Option<StoredOutcome>, comptoir_database::Error> {
        db.maybe(self.trouver, &[&compte, &cle]).await
    }

    /// The outcome of this caller's key, if it has one.
    ///
    /// # Errors
    /// `cle-reutilisee` when the key served another request of theirs.
    pub async fn trouver<E: From<Problem> + From<comptoir_database::Error>>(
        self,
        db: &Connection,
        demande: &Demande<'_>,
    ) -> Result<Option<StoredOutcome>, E> {
        match self.lire(db, demande.compte, demande.cle).await? {
            Some(issue) if issue.empreinte != demande.empreinte => {
                Err(Problem::new(&kinds::CLE_REUTILISEE).into())
            }
            issue => Ok(issue),
        }
    }

    /// The stored answer of this request, or the refusal when there is none.
    ///
    /// # Errors
    /// The refusal, or `cle-reutilisee`.
    pub async fn rejouer_ou<E: From<Problem> + From<comptoir_database::Error>>(
        self,
        db: &Connection,
        demande: &Demande<'_>,
        refus: E,
    ) -> Result<HttpResponse, E> {
        let issue = self.trouver::<E>(db, demande).await?;
        let Some(issue) = issue else { return Err(refus) };
        let statut = u16::try_from(issue.statut).ok().and_then(|statut| StatusCode::from_u16(statut).ok());
        Ok(replay(statut.unwrap_or(StatusCode::OK), &issue.reponse))
    }

    /// Forgets the outcomes of that age; how many.
    ///
    /// # Errors
    /// The database's.
    pub async fn oublier(self, db: &Connection, age: Duration) -> Result<u64, comptoir_database::Error> {
        db.run(self.oublier, &[&age.as_secs_f64()]).await
    }
}
