//! What no request waits for. Every replica runs all of it.

use std::time::Duration;

use comptoir_server::Background;
use comptoir_types::LieuId;

pub use crate::commandes::jobs::{expirer, regler_en_suspens, rembourser};
use crate::evenements::FEED;
use crate::lieux::domain::TypeLieu;
use crate::lieux::store::lieux;
pub use crate::prix::jobs::appliquer;
pub use crate::rapports::jobs::projeter;
use crate::stock::store::attente::attente;
use crate::{Error, SERVICE, State, cartes, demandes, evenements, idempotency, imports, transferts};

/// An unanswered payment is asked about after this long.
const SILENCE: Duration = Duration::from_secs(30);
/// Stored outcomes are kept this long: 72 hours.
const MEMOIRE: Duration = Duration::from_secs(72 * 3600);

/// More places than a chain has.
const LIEUX: i64 = 1000;

/// The work of the service beside its requests.
pub fn jobs(state: State) -> Vec<Background> {
    vec![
        repeter(&state, 10, "magasin.expiry", async |state| expirer(state).await),
        repeter(&state, 5, "magasin.payments", async |state| regler_en_suspens(state, SILENCE).await),
        repeter(&state, 2, "magasin.refunds", async |state| rembourser(state).await),
        repeter(&state, 5, "magasin.prices", async |state| appliquer(state).await),
        repeter(&state, 1, "magasin.imports", async |state| imports::jobs::avancer(state).await),
        repeter(&state, 600, "magasin.files", async |state| imports::jobs::balayer(state).await),
        repeter(&state, 1, "magasin.reports", async |state| projeter(state).await),
        repeter(&state, 5, "magasin.events", async |state| publier(state).await),
        repeter(&state, 5, "magasin.addresses", async |state| oublier_les_adresses(state).await),
        repeter(&state, 3600, "magasin.keys", async |state| oublier(state, MEMOIRE).await),
        repeter(&state, 60, "magasin.places", async |state| connaitre_les_lieux(state).await),
        repeter(&state, 15, "magasin.stock", async |state| montrer_le_stock(state).await),
        repeter(&state, 60, "magasin.cards", async |state| voir_le_passif(state).await),
        repeter(&state, 15, "magasin.supply", async |state| voir_les_attentes(state).await),
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

/// Numbers the events and shows how far they go. Nothing is swept.
///
/// # Errors
/// The database's.
pub async fn publier(state: &State) -> Result<usize, Error> {
    FEED.publier(&state.db.get().await?, SERVICE, &state.mesures.evenements).await?;
    Ok(0)
}

/// Forgets the addresses to which receipts were sent. How many.
///
/// # Errors
/// The database's.
pub async fn oublier_les_adresses(state: &State) -> Result<usize, Error> {
    let oubliees = evenements::oublier_les_adresses(&state.db.get().await?).await?;
    Ok(usize::try_from(oubliees).unwrap_or(usize::MAX))
}

/// Forgets the stored outcomes of that age. How many.
///
/// # Errors
/// The database's.
pub async fn oublier(state: &State, age: Duration) -> Result<usize, Error> {
    let db = state.db.get().await?;
    let oublies = idempotency::oublier(&db, age).await?;
    Ok(usize::try_from(oublies).unwrap_or(usize::MAX))
}

/// Shows what all cards together are worth, and forgets who asked about them an hour ago. Nothing is swept.
///
/// # Errors
/// The database's.
pub async fn voir_le_passif(state: &State) -> Result<usize, Error> {
    let db = state.db.get().await?;
    state.mesures.cartes.montrer(cartes::store::solde::passif(&db).await?);
    cartes::store::solde::oublier(&db, Duration::from_secs(3600)).await?;
    Ok(0)
}

/// Makes the series of every place, so that they are there before its first sale and return. Nothing is swept.
///
/// # Errors
/// The database's.
pub async fn connaitre_les_lieux(state: &State) -> Result<usize, Error> {
    for lieu in lieux(&state.db.get().await?, LieuId::new(0), LIEUX).await? {
        state.mesures.ventes.connaitre(&lieu);
        if lieu.genre == TypeLieu::Magasin {
            state.mesures.retours.connaitre(lieu.lieu_id);
        }
    }
    Ok(0)
}

/// Counts what waits for somebody in each place: open alerts, counts to do. Nothing is swept.
///
/// # Errors
/// The database's.
pub async fn montrer_le_stock(state: &State) -> Result<usize, Error> {
    for attente in attente(&state.db.get().await?).await? {
        state.mesures.stock.montrer(&attente);
    }
    Ok(0)
}

/// Shows how many requests wait and how many transfers are under way. Nothing is swept.
///
/// # Errors
/// The database's.
pub async fn voir_les_attentes(state: &State) -> Result<usize, Error> {
    let db = state.db.get().await?;
    state.mesures.demandes.montrer(demandes::store::lecture::en_attente(&db).await?);
    state.mesures.transferts.montrer(&transferts::store::lecture::en_cours(&db).await?);
    Ok(0)
}
