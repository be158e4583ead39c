//! What only this service reads, and the program that it makes.

use std::rc::Rc;

use actix_web::web::ServiceConfig;
use comptoir_auth::{InternalKeyArgs, Verifier};
use comptoir_clients::{AccesAuthentification, Http};
use comptoir_database::{Migrations, Session};
use comptoir_server::{Application, Background, Service};
use comptoir_telemetry::{Error as MetricsError, Metrics};

use crate::{Mesures, SERVICE, State, jobs};

/// The settings of `clientele`.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    #[command(flatten)]
    interne: InternalKeyArgs,
    #[command(flatten)]
    authentification: AccesAuthentification,
}

impl Config {
    fn authentification(&self) -> Rc<Http> {
        Rc::new(self.authentification.http(&self.interne.cle_interne))
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
        let authentification = self.authentification();
        let verifier = Rc::new(Verifier::new(authentification.clone()));
        let mesures = mesures.clone();
        let state = State { db: pg.pool(Session::requests(SERVICE)), authentification, mesures };
        Service {
            routes: crate::service(state),
            verifier,
            cle_interne: Some(self.interne.cle_interne.clone()),
        }
    }

    fn background(&self, pg: &comptoir_database::Config, mesures: &Mesures) -> Vec<Background> {
        let db = pg.pool(Session::background(SERVICE));
        jobs(State { db, authentification: self.authentification(), mesures: mesures.clone() })
    }
}
