//! What the handlers and the background work share.

use std::rc::Rc;

use comptoir_database::Pool;

use crate::paiements::prestataire::{Absent, Prestataire, Simule};
use crate::{Mesures, Reglages};

/// What the handlers share. One value per worker.
#[derive(Clone)]
pub struct State {
    /// Connections of role `comptoir_magasin`.
    pub db: Pool,
    /// Who takes the money of web orders.
    pub prestataire: Rc<dyn Prestataire>,
    /// What the command line says.
    pub reglages: Reglages,
    /// What is counted.
    pub mesures: Mesures,
}

impl State {
    /// On these connections, with the payment provider that the settings name.
    pub fn new(db: Pool, reglages: Reglages, mesures: Mesures) -> Self {
        let prestataire: Rc<dyn Prestataire> =
            if reglages.prestataire_simule { Rc::new(Simule::new(db.clone())) } else { Rc::new(Absent) };
        State { db, prestataire, reglages, mesures }
    }
}
