//! What only this service reads, and the program that it makes.

use std::rc::Rc;

use actix_web::web::ServiceConfig;
use comptoir_auth::{InternalKeyArgs, Verifier};
use comptoir_clients::AccesAuthentification;
use comptoir_database::{Migrations, Session};
use comptoir_server::{Application, Background, Service};
use comptoir_telemetry::{Error as MetricsError, Metrics};

use crate::images::Atelier;
use crate::paiements::CallbackSecret;
use crate::{Mesures, SERVICE, State};

/// The settings of `magasin`.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    #[command(flatten)]
    reglages: Reglages,
    #[command(flatten)]
    interne: InternalKeyArgs,
    #[command(flatten)]
    authentification: AccesAuthentification,
}

/// The settings that `magasin` has in any process.
#[derive(Debug, Clone, clap::Args)]
pub struct Reglages {
    /// Take payments by a provider of our own, which moves no money. Without it nothing can be paid.
    #[arg(long, env = "COMPTOIR_PRESTATAIRE_SIMULE", default_value_t = true, action = clap::ArgAction::Set)]
    pub prestataire_simule: bool,
    /// The secret by which the payment provider signs its callbacks, of 16 characters or more. Without it none is believed, and
    /// payments without an answer wait for the sweep.
    #[arg(long, env = "COMPTOIR_RAPPEL_SECRET", hide_env_values = true, value_parser = CallbackSecret::parse)]
    pub rappel_secret: Option<CallbackSecret>,
    /// Where pictures are made, for all workers.
    #[arg(skip)]
    pub atelier: Atelier,
}

impl Default for Reglages {
    fn default() -> Self {
        Reglages { prestataire_simule: true, rappel_secret: None, atelier: Atelier::default() }
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
        let state = State::new(pg.pool(Session::requests(SERVICE)), self.reglages.clone(), mesures.clone());
        Service { routes: crate::service(state), verifier, cle_interne: Some(cle) }
    }

    fn background(&self, pg: &comptoir_database::Config, mesures: &Mesures) -> Vec<Background> {
        let db = pg.pool(Session::background(SERVICE));
        crate::jobs(State::new(db, self.reglages.clone(), mesures.clone()))
    }
}
