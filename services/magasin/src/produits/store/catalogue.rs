//! What has changed in the catalogue, for the index of a till.

use comptoir_database::{Connection, Error};

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
    prix_regulier_cents,
    consigne_cents,
    plu,
    marque,
    contenance,
    mesure,
    image,
    actif,
    version,
    modifie_le,
    codes: json,
    lots: json,
    revision
});

/// The products by their last change, from behind this revision on.
///
/// Each change is numbered under a lock that it keeps until it is committed: who has read up to a number has missed none
/// before it, however long it took to commit.
///
/// # Errors
/// The database's.
pub async fn lire(db: &Connection, apres: i64, lignes: i64) -> Result<Vec<Article>, Error> {
    db.all(LIRE, &[&apres, &lignes]).await
}
