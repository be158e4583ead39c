//! What only this service reads, and the program that it makes.

use std::rc::Rc;
use std::sync::Arc;

use actix_web::web::ServiceConfig;
use comptoir_auth::{SecretInterne, Verifier};
use comptoir_clients::AccesTravailleur;
use comptoir_pg::{Migrations, Session};
use comptoir_server::{Application, Background, Service};

use crate::{Cle, Cles, Direct, Hachoir, SERVICE, State, taches};

/// The settings of `authentification`.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    #[command(flatten)]
    interne: SecretInterne,
    #[command(flatten)]
    travailleur: AccesTravailleur,

    /// File of the key that signs tokens: PEM, PKCS#8, EC P-256.
    #[arg(long, env = "COMPTOIR_CLE_COURANTE", value_name = "PATH", value_parser = Cle::ouvrir)]
    cle_courante: Cle,

    /// File of the key that will sign next. Published from now on, so that everyone knows it by then.
    #[arg(long, env = "COMPTOIR_CLE_SUIVANTE", value_name = "PATH", value_parser = Cle::ouvrir)]
    cle_suivante: Option<Cle>,

    /// File of the key that signed before. Published until its tokens have expired.
    #[arg(long, env = "COMPTOIR_CLE_PRECEDENTE", value_name = "PATH", value_parser = Cle::ouvrir)]
    cle_precedente: Option<Cle>,

    /// Passwords hashed at once by this process, each taking a core and 19 MiB for some 20 ms.
    #[arg(long = "hachages", env = "COMPTOIR_HACHAGES", value_name = "N", default_value = "2", value_parser = Hachoir::parse)]
    hachoir: Hachoir,
}

impl Application for Config {
    const SERVICE: &'static str = SERVICE;

    fn migrations() -> Migrations {
        crate::migrations()
    }

    fn service(&self, pg: &comptoir_pg::Config) -> Service<impl FnOnce(&mut ServiceConfig) + use<>> {
        let cle = self.interne.cle_interne.clone();
        let autres = self.cle_suivante.iter().chain(&self.cle_precedente);
        let cles = Arc::new(Cles::new(self.cle_courante.clone(), autres));
        let db = pg.pool(Session::requests(SERVICE));
        let verifier = Rc::new(Verifier::new(Rc::new(Direct { db: db.clone(), cles: Arc::clone(&cles) })));
        let travailleur = Rc::new(self.travailleur.http(&cle));
        let state = State { db, travailleur, cles, hachoir: self.hachoir.clone() };
        Service { routes: crate::service(state), verifier, cle_interne: Some(cle) }
    }

    fn background(&self, pg: &comptoir_pg::Config) -> Vec<Background> {
        let db = comptoir_pg::Config { pool: 1, ..pg.clone() }.pool(Session::background(SERVICE));
        taches(db)
    }
}
