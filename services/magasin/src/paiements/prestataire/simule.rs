//! A provider of our own, which fails on demand. Its book is a table; nothing leaves the process.

use std::time::Duration;

use async_trait::async_trait;
use chrono::Utc;
use comptoir_database::{Error, Pool};
use comptoir_types::{Centimes, PaiementId};
use uuid::Uuid;

use super::{NoAnswer, Prestataire, Verdict};
use crate::paiements::domain::{JetonCarte, Operation, PourMille, ReglagesPaiement};
use crate::paiements::store::prestataire::{self as livre, Inscription};

/// Decides by the card: `tok_ok`, `tok_refuse`, `tok_lent` (after 3 s), `tok_panne` (out of service), `tok_perdu` (charged,
/// the answer lost); by its settings for any other.
pub struct Simule {
    db: Pool,
}

/// What it will do about a charge.
struct Sort {
    refus: bool,
    perte: bool,
    latence: Duration,
}

impl Simule {
    /// With its book behind these connections.
    pub fn new(db: Pool) -> Self {
        Simule { db }
    }

    async fn reglages(&self) -> Result<ReglagesPaiement, NoAnswer> {
        let db = self.db.get().await.map_err(silence)?;
        let (reglages, _) = livre::reglages(&db).await.map_err(silence)?;
        if reglages.panne_jusqua.is_some_and(|fin| fin.get() > Utc::now()) {
            Err(NoAnswer::Panne)
        } else {
            Ok(reglages)
        }
    }

    /// Writes the operation into the book; what the book says about it.
    async fn inscrire(&self, inscription: &Inscription<'_>) -> Result<Verdict, NoAnswer> {
        let db = self.db.get().await.map_err(silence)?;
        livre::inscrire(&db, inscription).await.map_err(silence)
    }
}

/// Nobody can tell what the book says: the same as no answer.
#[expect(clippy::needless_pass_by_value, reason = "the end of the error's road")]
fn silence(error: Error) -> NoAnswer {
    tracing::warn!(%error, "the simulated provider's book cannot be read");
    NoAnswer::Silence
}

fn sort(carte: &JetonCarte, reglages: &ReglagesPaiement) -> Result<Sort, NoAnswer> {
    let sort = |refus, perte, latence| Ok(Sort { refus, perte, latence: Duration::from_millis(latence) });
    match carte.as_str() {
        "tok_ok" => sort(false, false, 0),
        "tok_refuse" => sort(true, false, 0),
        "tok_lent" => sort(false, false, 3000),
        "tok_perdu" => sort(false, true, 0),
        "tok_panne" => Err(NoAnswer::Panne),
        _ => sort(
            tirer(reglages.refus_pour_mille),
            tirer(reglages.perte_pour_mille),
            u64::try_from(reglages.latence_ms.get()).unwrap_or_default(),
        ),
    }
}

/// True that many times out of a thousand.
fn tirer(chance: PourMille) -> bool {
    let tire = Uuid::new_v4().as_u128() % 1000;
    i128::try_from(tire).is_ok_and(|tire| tire < chance.get().into())
}

#[async_trait(?Send)]
impl Prestataire for Simule {
    async fn debiter(
        &self,
        operation: PaiementId,
        montant: Centimes,
        carte: &JetonCarte,
    ) -> Result<Verdict, NoAnswer> {
        let sort = sort(carte, &self.reglages().await?)?;
        let refus = sort.refus.then_some("carte_refusee");
        let verdict = self
            .inscrire(&Inscription { id: operation.get(), genre: Operation::Debit, montant, refus })
            .await?;
        // The book comes before the answer: a caller that gives up waiting has been charged all the same.
        tokio::time::sleep(sort.latence).await;
        if sort.perte { Err(NoAnswer::Silence) } else { Ok(verdict) }
    }

    async fn trancher(&self, operation: PaiementId, montant: Centimes) -> Result<Verdict, NoAnswer> {
        self.reglages().await?;
        let refus = Some("sans_suite");
        self.inscrire(&Inscription { id: operation.get(), genre: Operation::Debit, montant, refus }).await
    }

    async fn rembourser(&self, operation: Uuid, _: PaiementId, montant: Centimes) -> Result<(), NoAnswer> {
        self.reglages().await?;
        let genre = Operation::Remboursement;
        self.inscrire(&Inscription { id: operation, genre, montant, refus: None }).await.map(|_| ())
    }
}
