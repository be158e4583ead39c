//! What waits for somebody, by place.

use comptoir_database::{Connection, Error};
use comptoir_types::LieuId;

/// The open alerts and the counts to do of a place.
pub(crate) struct Attente {
    pub(crate) lieu_id: LieuId,
    pub(crate) alertes: i64,
    pub(crate) comptages: i64,
}

comptoir_database::from_row!(Attente { lieu_id, alertes, comptages });

pub(super) const ATTENTE: &str = "
    select lieu.lieu_id,
           (select count(*)
              from magasin.alerte
             where alerte.lieu_id = lieu.lieu_id and alerte.fermee_le is null) as alertes,
           (select count(*)
              from magasin.comptage
             where comptage.lieu_id = lieu.lieu_id and comptage.etat = 'a_faire') as comptages
      from magasin.lieu
     where lieu.type <> 'siege'
     order by lieu.lieu_id
     limit 1000";

/// What waits at each place that holds stock.
pub(crate) async fn attente(db: &Connection) -> Result<Vec<Attente>, Error> {
    db.all(ATTENTE, &[]).await
}
