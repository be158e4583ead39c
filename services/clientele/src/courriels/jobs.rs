//! The background work of e-mail. Every replica may do it.

use std::time::Duration;

use comptoir_http::RequestContext;
use comptoir_server::Background;

use super::{envoi, lecteur, store};
use crate::{Error, State};

pub(crate) fn jobs(state: &State) -> Vec<Background> {
    let [suivi, envois, menage] = [state.clone(), state.clone(), state.clone()];
    let seconde = Duration::from_secs(1);
    vec![
        Background::every("clientele.messages", seconde, async move || {
            lecteur::suivre(&suivi, &RequestContext::default()).await
        }),
        Background::every("clientele.mail", seconde, async move || envoi::envoyer(&envois).await),
        Background::every("clientele.old_mail", Duration::from_secs(15), async move || {
            let db = menage.db.get().await?;
            menage.mesures.courriels.abandonnes.inc_by(store::abandonner(&db).await?);
            store::effacer(&db).await?;
            menage.mesures.courriels.montrer(&store::attente(&db).await?);
            Ok::<_, Error>(())
        }),
    ]
}
