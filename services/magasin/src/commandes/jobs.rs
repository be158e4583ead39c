//! What no request for an order waits for. Each step is conditional on the state it found.

use std::time::{Duration, Instant};

use comptoir_types::Centimes;

use super::expiration::expirer_echues;
use super::paiement::{compter, par_carte};
use super::store::{liberation, paiement, remboursement};
use crate::paiements::prestataire::{NoAnswer, attendre};
use crate::paiements::store::suspens;
use crate::{Error, State};

/// How many payments or refunds one round takes.
const PAR_TOUR: i64 = 50;

/// Expires the orders whose reservation has lapsed unpaid. How many.
///
/// # Errors
/// The database's.
pub async fn expirer(state: &State) -> Result<usize, Error> {
    let db = state.db.get().await?;
    let mut total = 0;
    loop {
        let tournee = expirer_echues(&db, &state.mesures.commandes, None).await?;
        total += tournee.expirees;
        let reste = i64::try_from(tournee.trouvees).is_ok_and(|trouvees| trouvees >= liberation::PAR_TOUR);
        if !reste || tournee.expirees == 0 {
            return Ok(total);
        }
    }
}

/// Asks the provider about the payments that have waited that long. How many were settled.
///
/// # Errors
/// The database's. A provider that does not answer is asked again at the next round.
pub async fn regler_en_suspens(state: &State, age: Duration) -> Result<usize, Error> {
    let en_suspens = suspens::en_suspens(&state.db.get().await?, age, PAR_TOUR).await?;
    let mut regles = 0;
    for attente in en_suspens {
        let depart = Instant::now();
        // What a gift card has paid whole waits for nobody: its process died before it wrote that.
        let reponse = if attente.montant > Centimes::ZERO {
            attendre(state.prestataire.trancher(attente.paiement, attente.montant)).await
        } else {
            Ok(par_carte(attente.paiement))
        };
        match reponse {
            Ok(verdict) => {
                let db = state.db.get().await?;
                match paiement::regler(&db, attente.paiement, &verdict, depart.elapsed()).await {
                    Ok(Some(montant)) => {
                        compter(&state.mesures, &verdict, montant);
                        regles += 1;
                    }
                    Ok(None) => {}
                    Err(error) => {
                        let contrainte = error.constraint();
                        tracing::warn!(paiement = %attente.paiement, %error, contrainte, "a verdict could not be written");
                    }
                }
            }
            Err(NoAnswer::Panne) => break,
            Err(NoAnswer::Silence) => {}
        }
    }
    Ok(regles)
}

/// Gives back the money that is owed and due. How many refunds the provider confirmed.
///
/// # Errors
/// The database's. A refund that the provider did not confirm is tried again later.
pub async fn rembourser(state: &State) -> Result<usize, Error> {
    let dus = suspens::prendre_remboursements(&state.db.get().await?, PAR_TOUR).await?;
    let mut faits = 0;
    for du in dus {
        if attendre(state.prestataire.rembourser(du.id, du.paiement, du.montant)).await.is_ok()
            && remboursement::rembourse(&state.db.get().await?, du.id).await?
        {
            state.mesures.paiements.remboursement(du.montant);
            faits += 1;
        }
    }
    Ok(faits)
}
