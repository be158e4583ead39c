//! Categories.

use comptoir_database::{Connection, Error, Row};

use crate::produits::domain::{Categorie, CategoriePlate};

pub(super) const CATEGORIES: &str = "
    select parent_id, categorie_id, code, nom_fr, nom_en, rang, version
      from magasin.categorie
     order by rang, magasin.cherchable(nom_fr) collate \"C\", categorie_id";

impl TryFrom<&Row> for CategoriePlate {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let categorie = Categorie {
            categorie_id: row.try_get("categorie_id")?,
            code: row.try_get("code")?,
            nom_fr: row.try_get("nom_fr")?,
            nom_en: row.try_get("nom_en")?,
            rang: row.try_get("rang")?,
            version: row.try_get("version")?,
            enfants: Vec::new(),
        };
        Ok(CategoriePlate { parent: row.try_get("parent_id")?, categorie })
    }
}

/// Every category by rank and name.
///
/// # Errors
/// The database's.
pub async fn lister(db: &Connection) -> Result<Vec<CategoriePlate>, Error> {
    db.all(CATEGORIES, &[]).await
}
