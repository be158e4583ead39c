//! What has changed in the catalogue, for the index of a till.

use chrono::{DateTime, Utc};
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::ProduitId;
use tokio_postgres::types::Json;

use crate::produits::domain::Article;

pub(super) const LIRE: &str = "
    select p.produit_id, p.sku, p.nom_fr, p.nom_en, p.categorie_id, p.taxe, p.unite, p.prix_cents, p.actif, p.version, p.modifie_le,
           (select coalesce(jsonb_agg(jsonb_build_object('gtin', c.gtin, 'quantite', c.quantite) order by c.gtin), '[]')
              from magasin.code_barres c where c.produit_id = p.produit_id)
      from (select p.* from magasin.produit p
             where (p.modifie_le, p.produit_id) > ($1, $2) order by p.modifie_le, p.produit_id limit $3) p
     order by p.modifie_le, p.produit_id";

impl From<&Row> for Article {
    fn from(row: &Row) -> Self {
        Article {
            produit_id: row.get(0),
            sku: row.get(1),
            nom_fr: row.get(2),
            nom_en: row.get(3),
            categorie_id: row.get(4),
            taxe: row.get(5),
            unite: row.get(6),
            prix_cents: row.get(7),
            actif: row.get(8),
            version: row.get(9),
            modifie_le: row.get(10),
            codes: row.get::<_, Json<_>>(11).0,
        }
    }
}

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
