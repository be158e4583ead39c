//! The provider calls back: the same verdict as its answer and as the sweep's, whichever comes first.

use comptoir_database::{Connection, retry};
use comptoir_http::{Problem, kinds};
use comptoir_types::Invalid;

use super::domain::Rappel;
use super::paiement::compter;
use super::store::rappel::{self as store, Issue, Rappele};
use crate::paiements::domain::Resultat;
use crate::paiements::prestataire::Verdict;
use crate::paiements::store::paiement::{Etat, etat};
use crate::{Error, Mesures};

/// The code of an attempt that the provider refused by a callback, which says no more.
const REFUSEE: &str = "carte_refusee";

/// Writes the verdict, once however often it is sent.
///
/// # Errors
/// `introuvable` for an unknown attempt, `etat-incompatible` where another verdict is known, `deja-existant` where the
/// charge is another attempt's, `requete-invalide` for an accepted one without its charge.
pub(super) async fn recevoir(db: &Connection, mesures: &Mesures, rappel: &Rappel) -> Result<(), Error> {
    let verdict = verdict(rappel)?;
    let Rappele { issue, montant } = ecrire(db, rappel, &verdict).await?;
    match issue {
        Issue::Regle | Issue::Connu => {
            if let Some(montant) = montant {
                compter(mesures, &verdict, montant);
            }
            Ok(())
        }
        Issue::Inconnu => Err(Error::Introuvable),
        Issue::Contredit => {
            let connu = etat(db, rappel.paiement_id).await?.ok_or(Error::Introuvable)?;
            let connu = match connu {
                Etat::EnCours => "en_cours",
                Etat::Accepte => "accepte",
                Etat::Refuse(_) => "refuse",
            };
            tracing::error!(paiement = %rappel.paiement_id, evenement = rappel.evenement.as_str(), connu,
                "the payment provider contradicts what is known of a payment");
            Err(Problem::new(&kinds::ETAT_INCOMPATIBLE)
                .detail(
                    "Ce paiement ou cet événement a déjà un autre verdict.",
                    "This payment or this event has another verdict already.",
                )
                .member("etat", connu)
                .into())
        }
    }
}

fn verdict(rappel: &Rappel) -> Result<Verdict, Problem> {
    let refus = |francais, anglais| Problem::invalid_field("transaction", &Invalid::new(francais, anglais));
    match (rappel.resultat, &rappel.transaction) {
        (Resultat::Accepte, Some(transaction)) => {
            Ok(Verdict::Accepte { transaction: transaction.as_str().to_owned() })
        }
        (Resultat::Refuse, None) => Ok(Verdict::Refuse { code: REFUSEE.to_owned() }),
        (Resultat::Accepte, None) => {
            Err(refus("un paiement accepté a une transaction", "an accepted payment has a transaction"))
        }
        (Resultat::Refuse, Some(_)) => {
            Err(refus("un paiement refusé n'a pas de transaction", "a refused payment has no transaction"))
        }
    }
}

async fn ecrire(db: &Connection, rappel: &Rappel, verdict: &Verdict) -> Result<Rappele, Error> {
    let ecrire = async || {
        retry(async || store::rappeler(db, rappel.evenement.as_str(), rappel.paiement_id, verdict).await)
            .await
    };
    let mut rappele = ecrire().await;
    if rappele.as_ref().is_err_and(|error| error.constraint() == Some("rappel_paiement_pkey")) {
        // A copy about another attempt came at the same time: this one now finds it.
        rappele = ecrire().await;
    }
    rappele.map_err(|error| match error.constraint() {
        Some("paiement_transaction_unique") => {
            Problem::new(&kinds::DEJA_EXISTANT).member("champ", "transaction").into()
        }
        _ => error.into(),
    })
}
