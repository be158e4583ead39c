//! What no request waits for. Every replica runs all of it.

use std::time::Duration;

use comptoir_server::Background;

use crate::audit::{Sources, chaine, lecteur};
use crate::store::{FEED, OUTCOMES, nip};
use crate::{Error, SERVICE, State, dire_a_tous};

/// Stored outcomes are kept this long: 72 hours.
const MEMOIRE: Duration = Duration::from_secs(72 * 3600);
/// Attempts at PINs are forgotten an hour after the last.
const ESSAIS: Duration = Duration::from_secs(3600);

/// The work of the service beside its requests.
pub fn jobs(state: State, sources: Sources) -> Vec<Background> {
    let (comptes, feed, audit) = (state.clone(), state.clone(), state.clone());
    // One each: a service that does not answer holds up its own events alone.
    let lecteurs = sources.chacune().map(|source| {
        let state = state.clone();
        Background::every("travailleur.audit", Duration::from_secs(1), async move || {
            lecteur::suivre(&state, &source).await
        })
    });
    let mut jobs = vec![
        Background::every("travailleur.accounts", Duration::from_secs(10), async move || {
            dire_a_tous(&comptes).await.map(drop)
        }),
        Background::every("travailleur.events", Duration::from_secs(5), async move || {
            FEED.publier(&feed.db.get().await?, SERVICE, &feed.mesures.evenements).await?;
            Ok::<_, Error>(())
        }),
        Background::every("travailleur.chain", Duration::from_secs(3600), async move || {
            chaine::surveiller(&audit).await
        }),
        Background::every("travailleur.keys", Duration::from_secs(3600), async move || {
            let db = state.db.get().await?;
            OUTCOMES.oublier(&db, MEMOIRE).await?;
            nip::oublier(&db, ESSAIS).await?;
            Ok::<_, Error>(())
        }),
    ];
    jobs.extend(lecteurs);
    jobs
}
