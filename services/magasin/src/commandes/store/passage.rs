//! An order that goes on: prepared, ready, handed over, shipped, delivered.

use comptoir_clients::magasin::Mode;
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{Centimes, CommandeId, CompteId, LieuId};

use crate::commandes::domain::{Etat, NumeroCommande, Passage};

/// A step to be taken: which, with which order, by whom.
pub(crate) struct Ordre<'a> {
    pub(crate) passage: Passage,
    pub(crate) id: CommandeId,
    /// The version of the order that the worker saw.
    pub(crate) version: i32,
    pub(crate) par: CompteId,
    /// Only the orders of these places.
    pub(crate) lieux: Option<&'a [LieuId]>,
}

pub(super) const AVANCER: &str = include_str!("avancer.sql");

/// Takes a step that leaves the goods where they are. Whether it could be taken.
pub(crate) async fn avancer(db: &Connection, ordre: &Ordre<'_>) -> Result<bool, Error> {
    let Ordre { passage, id, version, par, lieux } = ordre;
    let avancee: Option<Value<CommandeId>> = db
        .maybe(AVANCER, &[id, version, &passage.depuis(), &passage.vers(), &passage.etape(), par, lieux])
        .await?;
    Ok(avancee.is_some())
}

pub(super) const REMETTRE: &str = include_str!("remettre.sql");

/// What left, as sales count it.
pub(crate) struct Partie {
    /// From which place.
    pub(crate) lieu: LieuId,
    /// What it is worth before taxes and deposits, its delivery included.
    pub(crate) hors_taxes: Centimes,
}

comptoir_database::from_row!(Partie { lieu: "lieu_id", hors_taxes });

/// Lets the goods of an order of this mode leave, and records their sale. None: it could not leave.
pub(crate) async fn remettre(
    db: &Connection,
    ordre: &Ordre<'_>,
    mode: Mode,
    numero: Option<NumeroCommande>,
) -> Result<Option<Partie>, Error> {
    let Ordre { id, version, par, lieux, .. } = ordre;
    db.maybe(REMETTRE, &[id, version, &mode, &numero, par, lieux]).await
}

pub(super) const OBSTACLE: &str = "
    select etat, version, lieu_id, mode, numero,
           exists (select from magasin.commande_etape
                    where commande_etape.commande_id = commande.commande_id
                      and rang = $2 + 1 and etape = $3 and par = $4) as faite
      from magasin.commande
     where commande_id = $1";

/// Where an order stands that a step could not be taken with.
pub(crate) struct Obstacle {
    pub(crate) etat: Etat,
    pub(crate) version: i32,
    pub(crate) lieu: LieuId,
    pub(crate) mode: Mode,
    pub(crate) numero: NumeroCommande,
    /// Whether this worker took this step from this version before.
    pub(crate) faite: bool,
}

comptoir_database::from_row!(Obstacle { etat, version, lieu: "lieu_id", mode, numero, faite });

/// Where the order stands.
pub(crate) async fn obstacle(db: &Connection, ordre: &Ordre<'_>) -> Result<Option<Obstacle>, Error> {
    db.maybe(OBSTACLE, &[&ordre.id, &ordre.version, &ordre.passage.etape(), &ordre.par]).await
}
