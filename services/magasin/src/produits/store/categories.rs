//! Categories.

use comptoir_pg::{Connection, Error, Row};

use crate::produits::domain::{Categorie, CategoriePlate};

pub(super) const CATEGORIES: &str = "
    select parent_id, categorie_id, code, nom_fr, nom_en, rang, version from magasin.categorie order by rang, magasin.cherchable(nom_fr) collate \"C\", categorie_id";

impl From<&Row> for CategoriePlate {
    fn from(row: &Row) -> Self {
        let categorie = Categorie {
            categorie_id: row.get(1),
            code: row.get(2),
            nom_fr: row.get(3),
            nom_en: row.get(4),
            rang: row.get(5),
            version: row.get(6),
            enfants: Vec::new(),
        };
        CategoriePlate { parent: row.get(0), categorie }
    }
}

/// Every category by rank and name.
///
/// # Errors
/// The database's.
pub async fn lister(db: &Connection) -> Result<Vec<CategoriePlate>, Error> {
    db.all(CATEGORIES, &[]).await
}
