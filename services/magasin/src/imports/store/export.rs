//! The catalogue as a file.

use comptoir_database::{Connection, Error};

use crate::imports::domain::Ligne;

pub(super) const EXPORTER: &str = include_str!("exporter.sql");

comptoir_database::from_row!(Ligne {
    ligne,
    sku,
    nom_fr,
    nom_en,
    description_fr,
    description_en,
    categorie,
    taxe,
    unite,
    prix_cents,
    cout_cents,
    consigne_cents,
    plu,
    marque,
    contenance,
    mesure,
    en_ligne,
    actif,
    codes,
});

/// Products by code, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn exporter(db: &Connection, apres: &str, lignes: i64) -> Result<Vec<Ligne>, Error> {
    db.all(EXPORTER, &[&apres, &lignes]).await
}
