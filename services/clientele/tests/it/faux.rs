//! An `authentification` whose feed the test writes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use async_trait::async_trait;
use chrono::Utc;
use comptoir_clients::{Error, Evenements};
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, LOT, Lecteur};
use comptoir_types::CompteId;
use serde_json::{Value, json};
use uuid::Uuid;

/// Shared by the test and by every worker of the service.
#[derive(Clone, Default)]
pub struct Faux {
    fil: Arc<Mutex<Vec<Evenement>>>,
    appels: Arc<AtomicUsize>,
    panne: Arc<AtomicUsize>,
}

impl Faux {
    fn fil(&self) -> MutexGuard<'_, Vec<Evenement>> {
        self.fil.lock().unwrap()
    }

    /// How often it was asked.
    pub fn appels(&self) -> usize {
        self.appels.load(Ordering::Relaxed)
    }

    /// Answers nothing from now on.
    pub fn tomber(&self) {
        self.panne.store(1, Ordering::Relaxed);
    }

    /// Records an event.
    pub fn publier(&self, genre: &str, agregat_id: impl ToString, charge: Value) {
        let mut fil = self.fil();
        let position = i64::try_from(fil.len()).unwrap() + 1;
        fil.push(Evenement {
            position,
            genre: genre.to_owned(),
            agregat_id: agregat_id.to_string(),
            charge,
            cree_le: Utc::now(),
        });
    }

    /// A client who has just registered.
    pub fn inscrire(&self) -> CompteId {
        let compte = CompteId::new(Uuid::now_v7());
        let charge = json!({
            "courriel": "chloe@client.example", "prenom": "Chloé", "nom": "Roy", "langue": "fr",
            "consentements": [{ "finalite": "infolettre", "accorde": true }],
        });
        self.publier("compte.cree", compte, charge);
        compte
    }
}

#[async_trait(?Send)]
impl Evenements for Faux {
    async fn evenements(&self, _: &Lecteur, apres: i64, _: &RequestContext) -> Result<Vec<Evenement>, Error> {
        self.appels.fetch_add(1, Ordering::Relaxed);
        if self.panne.load(Ordering::Relaxed) == 1 {
            let raison = "told so by the test".to_owned();
            return Err(Error::Indisponible { service: "authentification", raison });
        }
        let suite =
            self.fil().iter().filter(|evenement| evenement.position > apres).cloned().collect::<Vec<_>>();
        Ok(suite.into_iter().take(usize::from(LOT)).collect())
    }
}
