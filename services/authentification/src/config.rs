//! What only this service reads, and the program that it makes.

use std::rc::Rc;
use std::sync::Arc;

use actix_web::web::ServiceConfig;
use comptoir_auth::{InternalKeyArgs, Verifier};
use comptoir_clients::AccesTravailleur;
use comptoir_database::{Migrations, Session};
use comptoir_password::PasswordHasherArgs;
use comptoir_server::{Application, Background, Service, StartupCheck};
use comptoir_telemetry::{Error as MetricsError, Metrics};

use crate::{COMPTES_DE_DEMO_INTERDITS, InProcess, Mesures, SERVICE, SigningKeys, State, jobs};

/// The settings of `authentification`.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    #[command(flatten)]
    interne: InternalKeyArgs,
    #[command(flatten)]
    travailleur: AccesTravailleur,

    /// Folder of the keys that sign tokens, as PEM files, EC P-256: `courante.pem`, and if there are any `suivante.pem`,
    /// published so that everyone knows it before it signs, and `precedente.pem`, until its tokens have expired.
    #[arg(long, env = "COMPTOIR_CLES", value_name = "FOLDER", value_parser = SigningKeys::ouvrir)]
    cles: Arc<SigningKeys>,

    /// Refuse to serve while a demo account is active.
    #[arg(long, env = "COMPTOIR_PRODUCTION")]
    production: bool,

    #[command(flatten)]
    hachages: PasswordHasherArgs,
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
        let cles = Arc::clone(&self.cles);
        let db = pg.pool(Session::requests(SERVICE));
        let verifier = Rc::new(Verifier::new(Rc::new(InProcess { db: db.clone(), cles: Arc::clone(&cles) })));
        let travailleur = Rc::new(self.travailleur.http(&cle));
        let (password_hasher, mesures) = (self.hachages.password_hasher.clone(), mesures.clone());
        let state = State { db, travailleur, cles, password_hasher, mesures };
        Service { routes: crate::service(state), verifier, cle_interne: Some(cle) }
    }

    fn background(&self, pg: &comptoir_database::Config, mesures: &Mesures) -> Vec<Background> {
        let db = comptoir_database::Config { pool: 1, ..pg.clone() }.pool(Session::background(SERVICE));
        jobs(db, mesures)
    }

    fn startup_check(&self) -> Option<StartupCheck> {
        self.production.then_some(COMPTES_DE_DEMO_INTERDITS)
    }
}
