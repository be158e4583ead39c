//! What no request waits for. Every replica runs all of it.

use std::time::Duration;

use comptoir_http::RequestContext;
use comptoir_server::Background;

use crate::{
    Error, OUTCOMES, SERVICE, State, courriels, evenements, historique, inactivite, loi25, notifications,
    profils,
};

/// Stored outcomes are kept this long: 72 hours.
const MEMOIRE: Duration = Duration::from_secs(72 * 3600);

/// The background work of the service.
pub fn jobs(state: State) -> Vec<Background> {
    let mut jobs = courriels::jobs(&state);
    jobs.extend([
        repeter(&state, 1, "clientele.accounts", async |state| {
            profils::lecteur::suivre(state, &RequestContext::default()).await
        }),
        repeter(&state, 1, "clientele.history", async |state| {
            historique::lecteur::suivre(state, &RequestContext::default()).await
        }),
        repeter(&state, 1, "clientele.notifications", async |state| {
            notifications::lecteur::suivre(state, &RequestContext::default()).await
        }),
        repeter(&state, 1, "clientele.loi25", async |state| loi25::jobs::avancer(state).await.map(drop)),
        repeter(&state, 5, "clientele.events", async |state| {
            let db = state.db.get().await?;
            Ok(evenements::FEED.publier(&db, SERVICE, &state.mesures.evenements).await?)
        }),
        repeter(&state, 15, "clientele.requests", async |state| {
            let db = state.db.get().await?;
            state.mesures.loi25(loi25::store::attente(&db).await?);
            state.mesures.inactifs(inactivite::store::avises(&db).await?);
            Ok(())
        }),
        repeter(&state, 3600, "clientele.retention", async |state| oublier(state).await),
        repeter(&state, 3600, "clientele.inactive", async |state| inactivite::jobs::parcourir(state).await),
    ]);
    jobs
}

fn repeter(
    state: &State,
    secondes: u64,
    nom: &'static str,
    pas: impl AsyncFn(&State) -> Result<(), Error> + 'static,
) -> Background {
    let state = state.clone();
    Background::every(nom, Duration::from_secs(secondes), async move || pas(&state).await)
}

/// Forgets what has been kept long enough: outcomes of keys, notifications, files of exports.
///
/// # Errors
/// The database's; what was done before it stays.
pub async fn oublier(state: &State) -> Result<(), Error> {
    let db = state.db.get().await?;
    OUTCOMES.oublier(&db, MEMOIRE).await?;
    notifications::store::oublier(&db).await?;
    loi25::store::oublier(&db).await?;
    Ok(())
}
