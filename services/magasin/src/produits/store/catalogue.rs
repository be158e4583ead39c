//! What has changed in the catalogue, for the index of a till.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error};
use comptoir_types::ProduitId;

use crate::produits::domain::Article;

pub(super) const LIRE: &str = include_str!("catalogue.sql");

comptoir_database::from_row!(Article {
    produit_id,
    sku,
    nom_fr,
    nom_en,
    categorie_id,
    taxe,
    unite,
    prix_cents,
    consigne_cents,
    plu,
    actif,
    version,
    modifie_le,
    codes: json,
    lots: json
});

/// The products by time of change, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn lire(
    db: &Connection,
    (apres, id): (DateTime<Utc>, ProduitId),
    lignes: i64,
) -> Result<Vec<Article>, Error> {
    db.all(LIRE, &[&apres, &id, &lignes]).await
}
