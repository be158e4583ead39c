//! What no request waits for. Every replica may run all of it.

use std::time::Duration;

use comptoir_database::Pool;
use comptoir_server::Background;

use crate::store::evenements::FEED;
use crate::{Mesures, SERVICE, cleanup, oubli};

/// The background work of the service.
pub fn jobs(db: Pool, mesures: &Mesures) -> Vec<Background> {
    let (menage, oublis, evenements) = (db.clone(), db.clone(), mesures.evenements.clone());
    vec![
        // One request for a password is taken up by one replica.
        Background::every("authentification.resets", Duration::from_secs(1), async move || {
            oubli::preparer(&oublis).await
        }),
        Background::every("authentification.retention", Duration::from_secs(600), async move || {
            cleanup(&menage).await
        }),
        Background::every("authentification.events", Duration::from_secs(5), async move || {
            FEED.publier(&db.get().await?, SERVICE, &evenements).await
        }),
    ]
}
