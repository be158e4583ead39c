//! What only this service reads, and the program that it makes.

use std::rc::Rc;

use actix_web::web::ServiceConfig;
use clap::{ArgMatches, Args, FromArgMatches};
use comptoir_auth::{InternalKeyArgs, Verifier};
use comptoir_clients::{AccesAuthentification, AccesClientele, AccesMagasin, FeedInProcess};
use comptoir_database::{Migrations, Pool, Session};
use comptoir_password::PasswordHasherArgs;
use comptoir_server::{Application, Background, Service};
use comptoir_telemetry::{Error as MetricsError, Metrics};

use crate::audit::Sources;
use crate::store::FEED;
use crate::{Mesures, PremierResponsable, SERVICE, State, premier_responsable};

/// The settings of `travailleur`.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    #[command(flatten)]
    interne: InternalKeyArgs,
    #[command(flatten)]
    authentification: AccesAuthentification,
    #[command(flatten)]
    clientele: AccesClientele,
    #[command(flatten)]
    magasin: AccesMagasin,
    #[command(flatten)]
    hachages: PasswordHasherArgs,
}

impl Config {
    fn state(&self, db: Pool, mesures: &Mesures) -> State {
        let authentification = Rc::new(self.authentification.http(&self.interne.cle_interne));
        State {
            db,
            comptes: authentification.clone(),
            signataire: authentification,
            lieux: Rc::new(self.magasin.http(&self.interne.cle_interne)),
            password_hasher: self.hachages.password_hasher.clone(),
            mesures: mesures.clone(),
        }
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

    fn commande() -> Option<clap::Command> {
        let commande = clap::Command::new("premier-responsable").about(
            "Make the first responsable of an empty installation, and tell their temporary password once; refused \
             while there is one",
        );
        Some(PremierResponsable::augment_args(commande))
    }

    #[expect(
        clippy::print_stdout,
        reason = "the password is told to the person at the terminal, and to no log"
    )]
    async fn executer(&self, pg: &comptoir_database::Config, matches: &ArgMatches) -> anyhow::Result<()> {
        let qui = PremierResponsable::from_arg_matches(matches)?;
        let db = comptoir_database::Config { pool: 1, ..pg.clone() }.pool(Session::background(SERVICE));
        let comptes = self.authentification.http(&self.interne.cle_interne);
        let premier = premier_responsable(&db, &comptes, &qui).await?;
        println!("{}", premier.raconter(&qui).map_err(anyhow::Error::msg)?);
        Ok(())
    }

    fn background(&self, pg: &comptoir_database::Config, mesures: &Mesures) -> Vec<Background> {
        let db = comptoir_database::Config { pool: 1, ..pg.clone() }.pool(Session::background(SERVICE));
        let cle = &self.interne.cle_interne;
        let sources = Sources {
            authentification: Rc::new(self.authentification.http(cle)),
            clientele: Rc::new(self.clientele.http(cle)),
            magasin: Rc::new(self.magasin.http(cle)),
            travailleur: Rc::new(FeedInProcess { db: db.clone(), feed: FEED }),
        };
        crate::jobs(self.state(db, mesures), sources)
    }
}
