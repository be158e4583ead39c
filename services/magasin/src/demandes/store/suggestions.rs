//! What a store may ask for.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{LieuId, ProduitId};

use crate::demandes::domain::Suggestion;

comptoir_database::from_row!(Suggestion {
    produit_id,
    sku,
    nom_fr,
    nom_en,
    unite,
    disponible,
    seuil_min,
    vendues_28_jours,
    demandee,
    attendue,
    suggeree,
    disponible_au_centre
});

pub(super) const SUGGERER: &str = include_str!("suggerer.sql");

/// The products below their threshold at this store by id, from behind this one on.
pub(crate) async fn suggerer(
    db: &Connection,
    magasin: LieuId,
    apres: ProduitId,
    lignes: i64,
) -> Result<Vec<Suggestion>, Error> {
    db.all(SUGGERER, &[&magasin, &apres, &lignes]).await
}

pub(super) const EST_UN_MAGASIN: &str = "select type = 'magasin' from magasin.lieu where lieu_id = $1";

/// Whether this place is a store; none: there is no such place.
pub(crate) async fn est_un_magasin(db: &Connection, lieu: LieuId) -> Result<Option<bool>, Error> {
    Ok(db.maybe(EST_UN_MAGASIN, &[&lieu]).await?.map(|Value(oui)| oui))
}
