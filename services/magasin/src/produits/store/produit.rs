//! One product.

use comptoir_clients::magasin::Niveau;
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{Gtin, ProduitId};

use crate::produits::domain::{CodeBarres, Disponibilite, Produit, Sku};

/// The columns of a product, and how much of it the online shop has. What follows names the product `p`.
///
/// The stock is read by its key, row by row: `limit 1` keeps the planner from reading the table for a page of products.
macro_rules! produits {
    ($($suite:expr),+ $(,)?) => {
        concat!(
            "
    select p.produit_id, p.sku, p.nom_fr, p.nom_en, p.description_fr, p.description_en, p.categorie_id, p.taxe,
           p.unite, p.prix_cents, p.en_ligne, p.actif, p.version, p.modifie_le, s.disponible, s.seuil_min, p.tri
      from ",
            $($suite),+
        )
    };
}

macro_rules! du_centre {
    () => {
        "
      left join lateral (
        select s.disponible, s.seuil_min from magasin.stock s
         where s.produit_id = p.produit_id and s.lieu_id = (select lieu_id from magasin.lieu where type = 'centre_logistique')
         limit 1) s on true"
    };
}
pub(super) use {du_centre, produits};

impl From<&Row> for Produit {
    fn from(row: &Row) -> Self {
        Produit {
            produit_id: row.get(0),
            sku: row.get(1),
            nom_fr: row.get(2),
            nom_en: row.get(3),
            description_fr: row.get(4),
            description_en: row.get(5),
            categorie_id: row.get(6),
            taxe: row.get(7),
            unite: row.get(8),
            prix_cents: row.get(9),
            en_ligne: row.get(10),
            actif: row.get(11),
            version: row.get(12),
            modifie_le: row.get(13),
            disponibilite: niveau(row.get(14), row.get(15)),
            tri: row.get(16),
        }
    }
}

fn niveau(disponible: Option<i32>, seuil_min: Option<i32>) -> Niveau {
    match disponible {
        None | Some(..=0) => Niveau::Rupture,
        Some(disponible) if Some(disponible) < seuil_min => Niveau::Faible,
        Some(_) => Niveau::EnStock,
    }
}

pub(super) const LIRE: &str = produits!("magasin.produit p", du_centre!(), " where p.produit_id = $1");

/// The product of this id, withdrawn or not.
pub async fn lire(db: &Connection, id: ProduitId) -> Result<Option<Produit>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const PAR_SKU: &str =
    produits!("magasin.produit p", du_centre!(), " where p.sku = $1 and p.actif");

/// The product on sale of this code.
pub async fn par_sku(db: &Connection, sku: &Sku) -> Result<Vec<Produit>, Error> {
    db.all(PAR_SKU, &[&sku.as_str()]).await
}

pub(super) const CODE_BARRES: &str = concat!(
    "
    select p.produit_id, p.sku, p.nom_fr, p.nom_en, p.description_fr, p.description_en, p.categorie_id, p.taxe,
           p.unite, p.prix_cents, p.en_ligne, p.actif, p.version, p.modifie_le, s.disponible, s.seuil_min, p.tri, c.gtin, c.quantite
      from magasin.code_barres c join magasin.produit p using (produit_id)",
    du_centre!(),
    " where c.gtin = $1"
);

impl From<&Row> for CodeBarres {
    fn from(row: &Row) -> Self {
        CodeBarres { gtin: row.get(17), quantite: row.get(18), produit: Produit::from(row) }
    }
}

/// What this barcode stands for.
pub async fn code_barres(db: &Connection, gtin: &Gtin) -> Result<Option<CodeBarres>, Error> {
    db.maybe(CODE_BARRES, &[&gtin.as_str()]).await
}

pub(super) const DISPONIBILITE: &str = "
    select l.lieu_id, l.nom, s.disponible, s.seuil_min
      from magasin.stock s join magasin.lieu l using (lieu_id)
     where s.produit_id = $1 and l.etat = 'actif'
     order by l.lieu_id";

impl From<&Row> for Disponibilite {
    fn from(row: &Row) -> Self {
        Disponibilite { magasin_id: row.get(0), nom: row.get(1), niveau: niveau(row.get(2), row.get(3)) }
    }
}

/// How much of this product each place has. A product is held by every place: no row, no product.
pub async fn disponibilite(db: &Connection, id: ProduitId) -> Result<Vec<Disponibilite>, Error> {
    db.all(DISPONIBILITE, &[&id]).await
}
