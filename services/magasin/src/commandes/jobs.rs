//! What no request waits for. Every replica runs all of it: each step is conditional on the state it found.

use std::time::{Duration, Instant};

use comptoir_server::Background;
use comptoir_types::LieuId;

use super::store::{liberation, paiement};
use crate::lieux::store as chaine;
use crate::paiements::prestataire::{Muet, attendre};
use crate::paiements::store::suspens;
use crate::{Error, State};

/// An unanswered payment is asked about after this long.
const SILENCE: Duration = Duration::from_secs(30);
/// Stored outcomes are kept this long: 72 hours.
const MEMOIRE: Duration = Duration::from_secs(72 * 3600);
/// How many payments or refunds one round takes.
const LOT: i64 = 50;
/// More places than a chain has.
const LIEUX: i64 = 1000;

/// The work of the service beside its requests.
pub fn taches(state: State) -> Vec<Background> {
    vec![
        repeter(&state, 10, "magasin.expiry", async |state| expirer(state).await),
        repeter(&state, 5, "magasin.payments", async |state| regler_en_suspens(state, SILENCE).await),
        repeter(&state, 2, "magasin.refunds", async |state| rembourser(state).await),
        repeter(&state, 3600, "magasin.keys", async |state| oublier(state, MEMOIRE).await),
        repeter(&state, 60, "magasin.places", async |state| connaitre_les_lieux(state).await),
    ]
}

fn repeter(
    state: &State,
    secondes: u64,
    nom: &'static str,
    pas: impl AsyncFn(&State) -> Result<usize, Error> + 'static,
) -> Background {
    let state = state.clone();
    Background::every(nom, Duration::from_secs(secondes), async move || {
        let faits = pas(&state).await?;
        if faits > 0 {
            tracing::info!(task = nom, faits, "swept");
        }
        Ok::<_, Error>(())
    })
}

/// Expires the orders whose reservation has lapsed unpaid. How many.
///
/// # Errors
/// The database's.
pub async fn expirer(state: &State) -> Result<usize, Error> {
    let db = state.db.get().await?;
    let mut total = 0;
    loop {
        let tournee = liberation::expirer_echues(&db, &state.mesures, None).await?;
        total += tournee.expirees;
        let reste = i64::try_from(tournee.trouvees).is_ok_and(|trouvees| trouvees >= liberation::LOT);
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
    let en_suspens = suspens::en_suspens(&state.db.get().await?, age, LOT).await?;
    let mut regles = 0;
    for attente in en_suspens {
        let depart = Instant::now();
        match attendre(state.prestataire.trancher(attente.paiement, attente.montant)).await {
            Ok(verdict) => {
                let db = state.db.get().await?;
                match paiement::regler(&db, attente.paiement, &verdict, depart.elapsed()).await {
                    Ok(Some(reglee)) => {
                        state.mesures.paiement(&verdict, &reglee);
                        regles += 1;
                    }
                    Ok(None) => {}
                    Err(error) => {
                        let contrainte = error.constraint();
                        tracing::warn!(paiement = %attente.paiement, %error, contrainte, "a verdict could not be written");
                    }
                }
            }
            Err(Muet::Panne) => break,
            Err(Muet::Silence) => {}
        }
    }
    Ok(regles)
}

/// Gives back the money that is owed and due. How many refunds the provider confirmed.
///
/// # Errors
/// The database's. A refund that the provider did not confirm is tried again later.
pub async fn rembourser(state: &State) -> Result<usize, Error> {
    let dus = suspens::prendre_remboursements(&state.db.get().await?, LOT).await?;
    let mut faits = 0;
    for du in dus {
        if attendre(state.prestataire.rembourser(du.id, du.paiement, du.montant)).await.is_ok()
            && suspens::rembourse(&state.db.get().await?, du.id).await?
        {
            state.mesures.remboursement(du.montant);
            faits += 1;
        }
    }
    Ok(faits)
}

/// Forgets the stored outcomes of that age. How many.
///
/// # Errors
/// The database's.
pub async fn oublier(state: &State, age: Duration) -> Result<usize, Error> {
    let db = state.db.get().await?;
    let oublies = suspens::oublier(&db, age).await?;
    Ok(usize::try_from(oublies).unwrap_or(usize::MAX))
}

/// Makes the series of every place, so that they are there before its first sale. Nothing is swept.
///
/// # Errors
/// The database's.
pub async fn connaitre_les_lieux(state: &State) -> Result<usize, Error> {
    let lieux = chaine::lieux(&state.db.get().await?, LieuId::new(0), LIEUX).await?;
    lieux.iter().for_each(|lieu| state.mesures.connaitre(lieu));
    Ok(0)
}
