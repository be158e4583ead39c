//! What only this service reads, and the program that it makes.

use std::rc::Rc;

use actix_web::web::ServiceConfig;
use comptoir_auth::{InternalKeyArgs, Verifier};
use comptoir_clients::{AccesAuthentification, AccesMagasin, AccesPanier};
use comptoir_database::{Migrations, Pool, Session};
use comptoir_server::{Application, Background, Service};
use comptoir_telemetry::{Error as MetricsError, Metrics};

use crate::{CourrierArgs, Detenteurs, Inactivite, Mesures, SERVICE, State, jobs};

/// The settings of `clientele`.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    #[command(flatten)]
    interne: InternalKeyArgs,
    #[command(flatten)]
    authentification: AccesAuthentification,
    #[command(flatten)]
    magasin: AccesMagasin,
    #[command(flatten)]
    panier: AccesPanier,
    #[command(flatten)]
    courrier: CourrierArgs,
    #[command(flatten)]
    inactivite: Inactivite,
}

impl Config {
    fn state(&self, db: Pool, mesures: &Mesures) -> State {
        let cle = &self.interne.cle_interne;
        let authentification = Rc::new(self.authentification.http(cle));
        let magasin = Rc::new(self.magasin.http(cle));
        let detenteurs = Detenteurs {
            authentification: authentification.clone(),
            magasin: magasin.clone(),
            panier: Rc::new(self.panier.http(cle)),
            commandes: magasin.clone(),
            inactifs: authentification.clone(),
        };
        let (documents, courrier) = (magasin.clone(), self.courrier.courrier());
        let (inactivite, mesures) = (self.inactivite, mesures.clone());
        State { db, authentification, magasin, documents, courrier, detenteurs, inactivite, mesures }
    }
}

impl Application for Config {
    const SERVICE: &'static str = SERVICE;

    fn migrations() -> Migrations {
        crate::migrations()
    }

    type Mesures = Mesures;

    fn mesures(metrics: &Metrics) -> Result<Mesures, MetricsError> {
        Mesures::new(metrics)
    }

    fn service(
        &self,
        pg: &comptoir_database::Config,
        mesures: &Mesures,
    ) -> Service<impl FnOnce(&mut ServiceConfig) + use<>> {
        let cle = self.interne.cle_interne.clone();
        let verifier = Rc::new(Verifier::new(Rc::new(self.authentification.http(&cle))));
        let state = self.state(pg.pool(Session::requests(SERVICE)), mesures);
        Service { routes: crate::service(state), verifier, cle_interne: Some(cle) }
    }

    fn background(&self, pg: &comptoir_database::Config, mesures: &Mesures) -> Vec<Background> {
        jobs(self.state(pg.pool(Session::background(SERVICE)), mesures))
    }
}
