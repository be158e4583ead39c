//! What only this service reads, and the program that it makes.

use std::rc::Rc;

use actix_web::web::ServiceConfig;
use comptoir_auth::{InternalKeyArgs, Verifier};
use comptoir_clients::AccesAuthentification;
use comptoir_database::{Migrations, Session};
use comptoir_server::{Application, Background, Service};
use comptoir_telemetry::{Error as MetricsError, Metrics};

use crate::{SERVICE, State};

/// The settings of `travailleur`.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    #[command(flatten)]
    interne: InternalKeyArgs,
    #[command(flatten)]
    authentification: AccesAuthentification,
}

impl Application for Config {
    const SERVICE: &'static str = SERVICE;

    fn migrations() -> Migrations {
        crate::migrations()
    }

    type Mesures = ();

    fn mesures(_: &Metrics) -> Result<(), MetricsError> {
        Ok(())
    }

    fn service(
        &self,
        pg: &comptoir_database::Config,
        (): &(),
    ) -> Service<impl FnOnce(&mut ServiceConfig) + use<>> {
        let cle = self.interne.cle_interne.clone();
        let verifier = Rc::new(Verifier::new(Rc::new(self.authentification.http(&cle))));
        let state = State { db: pg.pool(Session::requests(SERVICE)) };
        Service { routes: crate::service(state), verifier, cle_interne: Some(cle) }
    }

    fn background(&self, _pg: &comptoir_database::Config, (): &()) -> Vec<Background> {
        Vec::new()
    }
}
