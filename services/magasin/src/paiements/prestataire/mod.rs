//! The payment provider: what is asked of it, and what its silence means.

mod simule;

use std::time::Duration;

use async_trait::async_trait;
use comptoir_types::{Centimes, PaiementId};
use uuid::Uuid;

pub use simule::Simule;

use crate::paiements::domain::JetonCarte;

/// How long the provider is given to answer.
const DELAI: Duration = Duration::from_secs(2);

/// The code of an attempt that never reached the provider's book. The only refusal that the same key may try again.
pub const INJOIGNABLE: &str = "prestataire_injoignable";

/// What the provider decided. It never decides otherwise about the same operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Accepte {
        /// The provider's reference.
        transaction: String,
    },
    Refuse {
        code: String,
    },
}

/// Why there is no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoAnswer {
    /// The provider said that it does nothing now. The operation is not in its book.
    #[error("the payment provider is out of service")]
    Panne,
    /// Nothing came back: the operation may be in its book.
    #[error("the payment provider is silent")]
    Silence,
}

/// Takes money and gives it back. The id of an operation is its idempotency key: repeated, it is answered alike and done once.
#[async_trait(?Send)]
pub trait Prestataire {
    /// Charges the card.
    async fn debiter(
        &self,
        operation: PaiementId,
        montant: Centimes,
        carte: &JetonCarte,
    ) -> Result<Verdict, NoAnswer>;

    /// What became of a charge. One that never arrived is refused from now on, however late it comes.
    async fn trancher(&self, operation: PaiementId, montant: Centimes) -> Result<Verdict, NoAnswer>;

    /// Gives back that much of a charge.
    async fn rembourser(
        &self,
        operation: Uuid,
        paiement: PaiementId,
        montant: Centimes,
    ) -> Result<(), NoAnswer>;
}

/// No provider at all: nothing can be paid.
pub struct Absent;

#[async_trait(?Send)]
impl Prestataire for Absent {
    async fn debiter(&self, _: PaiementId, _: Centimes, _: &JetonCarte) -> Result<Verdict, NoAnswer> {
        Err(NoAnswer::Panne)
    }

    async fn trancher(&self, _: PaiementId, _: Centimes) -> Result<Verdict, NoAnswer> {
        Err(NoAnswer::Panne)
    }

    async fn rembourser(&self, _: Uuid, _: PaiementId, _: Centimes) -> Result<(), NoAnswer> {
        Err(NoAnswer::Panne)
    }
}

/// The answer, or silence once the time given is over.
pub(crate) async fn attendre<T>(reponse: impl Future<Output = Result<T, NoAnswer>>) -> Result<T, NoAnswer> {
    tokio::time::timeout(DELAI, reponse).await.unwrap_or(Err(NoAnswer::Silence))
}
