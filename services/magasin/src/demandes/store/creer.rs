//! Requests that a store sends.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{DemandeId, LieuId, ProduitId};

use crate::demandes::domain::{Demande, NouvellesDemandes};
use crate::idempotency;

pub(super) const CREER: &str = include_str!("creer.sql");

/// Makes the requests, in the order of their lines: all of them, or none where the place is no open store.
///
/// # Errors
/// The named constraint that refused them: `demande_ouverte_unique`, `demande_lieu_id_produit_id_fkey` for a product that
/// the store does not hold, `idempotence_pkey` and `demande_pkey` when the key has served.
pub(crate) async fn creer(
    db: &Connection,
    demande: &idempotency::Demande<'_>,
    nouvelles: &NouvellesDemandes,
) -> Result<Vec<Demande>, Error> {
    let idempotency::Demande { compte: par, cle, empreinte } = demande;
    let (produits, quantites) = nouvelles.lignes.colonnes();
    db.all(CREER, &[&nouvelles.lieu_id, par, cle, empreinte, &produits, &quantites]).await
}

pub(super) const DEJA_OUVERTE: &str = "
    select demande_id
      from magasin.demande
     where lieu_id = $1 and produit_id = any ($2::int[]) and etat in ('soumise', 'approuvee')
     order by produit_id
     limit 1";

/// The first open request of this store for one of these products.
pub(crate) async fn deja_ouverte(
    db: &Connection,
    lieu: LieuId,
    produits: &[ProduitId],
) -> Result<Option<DemandeId>, Error> {
    Ok(db.maybe(DEJA_OUVERTE, &[&lieu, &produits]).await?.map(|Value(id)| id))
}
