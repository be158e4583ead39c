//! All five services on one worker, calling each other directly.

use std::rc::Rc;
use std::sync::Arc;

use actix_web::web::ServiceConfig;
use authentification::SigningKeys;
use comptoir_auth::Verifier;
use comptoir_clients::FeedInProcess;
use comptoir_database::{Pool, Session};
use comptoir_password::PasswordHasher;
use comptoir_server::{Background, Service};
use comptoir_telemetry::{Error as MetricsError, Metrics};

/// What every worker is made from.
#[derive(Clone)]
pub(crate) struct Tout {
    pub(crate) pg: comptoir_database::Config,
    pub(crate) cles: Arc<SigningKeys>,
    pub(crate) password_hasher: PasswordHasher,
    pub(crate) magasin: magasin::Reglages,
    pub(crate) courrier: clientele::Courrier,
    pub(crate) inactivite: clientele::Inactivite,
    pub(crate) mesures: Mesures,
}

/// What the services count.
#[derive(Clone)]
pub(crate) struct Mesures {
    authentification: authentification::Mesures,
    clientele: clientele::Mesures,
    panier: panier::Mesures,
    travailleur: travailleur::Mesures,
    magasin: magasin::Mesures,
}

impl Mesures {
    pub(crate) fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        Ok(Mesures {
            authentification: authentification::Mesures::new(metrics)?,
            clientele: clientele::Mesures::new(metrics)?,
            panier: panier::Mesures::new(metrics)?,
            travailleur: travailleur::Mesures::new(metrics)?,
            magasin: magasin::Mesures::new(metrics)?,
        })
    }
}

/// The state of each service, on the thread that made it.
struct Etats {
    authentification: authentification::State,
    clientele: clientele::State,
    panier: panier::State,
    travailleur: travailleur::State,
    magasin: magasin::State,
}

impl Tout {
    fn etats(&self, session: fn(&'static str) -> Session) -> Etats {
        let pool = |service| self.pg.pool(session(service));
        let authentification = pool(authentification::SERVICE);
        let travailleur = pool(travailleur::SERVICE);
        let magasin = pool(magasin::SERVICE);
        let commandes =
            magasin::commandes::InProcess { db: magasin.clone(), mesures: self.mesures.magasin.clone() };
        let panier = panier::State {
            db: pool(panier::SERVICE),
            magasin: Rc::new(commandes.clone()),
            mesures: self.mesures.panier.clone(),
        };
        Etats {
            clientele: clientele::State {
                db: pool(clientele::SERVICE),
                authentification: Rc::new(FeedInProcess {
                    db: authentification.clone(),
                    feed: authentification::store::evenements::FEED,
                }),
                magasin: Rc::new(FeedInProcess { db: magasin.clone(), feed: magasin::evenements::FEED }),
                documents: Rc::new(commandes.clone()),
                courrier: self.courrier.clone(),
                detenteurs: clientele::Detenteurs {
                    authentification: Rc::new(self.authentification(authentification.clone())),
                    magasin: Rc::new(commandes.clone()),
                    panier: Rc::new(panier::InProcess(panier.clone())),
                    commandes: Rc::new(commandes),
                    inactifs: Rc::new(self.authentification(authentification.clone())),
                },
                inactivite: self.inactivite,
                mesures: self.mesures.clientele.clone(),
            },
            panier,
            travailleur: travailleur::State {
                db: travailleur.clone(),
                comptes: Rc::new(authentification::ComptesInProcess {
                    db: authentification.clone(),
                    password_hasher: self.password_hasher.clone(),
                }),
                signataire: Rc::new(self.authentification(authentification.clone())),
                lieux: Rc::new(magasin::lieux::InProcess { db: magasin.clone() }),
                password_hasher: self.password_hasher.clone(),
                mesures: self.mesures.travailleur.clone(),
            },
            authentification: authentification::State {
                db: authentification,
                travailleur: Rc::new(travailleur::InProcess { db: travailleur }),
                cles: Arc::clone(&self.cles),
                password_hasher: self.password_hasher.clone(),
                mesures: self.mesures.authentification.clone(),
            },
            magasin: magasin::State::new(magasin, self.magasin.clone(), self.mesures.magasin.clone()),
        }
    }

    fn authentification(&self, db: comptoir_database::Pool) -> authentification::InProcess {
        authentification::InProcess { db, cles: Arc::clone(&self.cles) }
    }

    /// What one worker serves with. No internal route answers: nobody holds their key.
    pub(crate) fn service(&self) -> Service<impl FnOnce(&mut ServiceConfig) + use<>> {
        let etats = self.etats(Session::requests);
        let verifier =
            Rc::new(Verifier::new(Rc::new(self.authentification(etats.authentification.db.clone()))));
        let routes = |config: &mut ServiceConfig| {
            config
                .configure(authentification::service(etats.authentification))
                .configure(clientele::service(etats.clientele))
                .configure(panier::service(etats.panier))
                .configure(travailleur::service(etats.travailleur))
                .configure(magasin::service(etats.magasin));
        };
        Service { routes, verifier, cle_interne: None }
    }

    /// The background work of all five, on the main thread.
    pub(crate) fn background(&self) -> Vec<Background> {
        let etats = self.etats(Session::background);
        let feed = |db: &Pool, feed| Rc::new(FeedInProcess { db: db.clone(), feed });
        let sources = travailleur::audit::Sources {
            authentification: feed(&etats.authentification.db, authentification::store::evenements::FEED),
            clientele: feed(&etats.clientele.db, clientele::evenements::FEED),
            magasin: feed(&etats.magasin.db, magasin::evenements::FEED),
            travailleur: feed(&etats.travailleur.db, travailleur::store::FEED),
        };
        [
            authentification::jobs(etats.authentification.db, &self.mesures.authentification),
            clientele::jobs(etats.clientele),
            panier::jobs(etats.panier),
            travailleur::jobs(etats.travailleur, sources),
            magasin::jobs(etats.magasin),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
