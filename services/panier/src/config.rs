//! What only this service reads, and the program that it makes.

use std::rc::Rc;

use actix_web::web::ServiceConfig;
use comptoir_auth::{InternalKeyArgs, Verifier};
use comptoir_clients::{AccesAuthentification, AccesMagasin};
use comptoir_database::{Migrations, Session};
use comptoir_server::{Application, Background, Service};
use comptoir_telemetry::{Error as MetricsError, Metrics};

use crate::{Mesures, SERVICE, State, jobs};

/// The settings of `panier`.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    #[command(flatten)]
    interne: InternalKeyArgs,
    #[command(flatten)]
    authentification: AccesAuthentification,
    #[command(flatten)]
    magasin: AccesMagasin,
}

impl Config {
    fn state(&self, pg: &comptoir_database::Config, session: Session, mesures: &Mesures) -> State {
        let magasin = Rc::new(self.magasin.http(&self.interne.cle_interne));
        State { db: pg.pool(session), magasin, mesures: mesures.clone() }
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
        let authentification = self.authentification.http(&self.interne.cle_interne);
        let verifier = Rc::new(Verifier::new(Rc::new(authentification)));
        let state = self.state(pg, Session::requests(SERVICE), mesures);
        Service {
            routes: crate::service(state),
            verifier,
            cle_interne: Some(self.interne.cle_interne.clone()),
        }
    }

    fn background(&self, pg: &comptoir_database::Config, mesures: &Mesures) -> Vec<Background> {
        jobs(self.state(pg, Session::background(SERVICE), mesures))
    }
}
