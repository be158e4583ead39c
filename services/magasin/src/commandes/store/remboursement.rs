//! A refund that was carried out, as a step of its order.

use comptoir_database::{Connection, Error};
use uuid::Uuid;

pub(super) const REMBOURSE: &str = "
    with remboursement as (
      select magasin.confirmer_remboursement($1) as commande_id),
    commande as (
      update magasin.commande set version = commande.version + 1, maj_le = now()
        from remboursement
       where commande.commande_id = remboursement.commande_id
      returning commande.commande_id, commande.version)
    insert into magasin.commande_etape (commande_id, rang, etape, resultat)
    select commande_id, version, 'remboursement', 'reussie' from commande";

/// Writes that the provider has given the money back. Whether nobody had written it before.
pub(crate) async fn rembourse(db: &Connection, id: Uuid) -> Result<bool, Error> {
    db.run(REMBOURSE, &[&id]).await.map(|lignes| lignes > 0)
}
