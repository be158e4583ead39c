//! One product.

use comptoir_clients::magasin::Niveau;
use comptoir_database::{Connection, Error, Json, Row};
use comptoir_types::{Gtin, ProduitId};

use crate::produits::domain::{CodeBarres, Disponibilite, Fiche, Offre, Produit, Sku};

comptoir_database::from_row!(Produit {
    produit_id,
    sku,
    nom_fr,
    nom_en,
    description_fr,
    description_en,
    categorie_id,
    taxe,
    unite,
    prix_cents,
    prix_regulier_cents,
    lot: (lot),
    consigne_cents,
    marque,
    contenance,
    mesure,
    image,
    en_ligne,
    actif,
    version,
    modifie_le,
    disponibilite: (niveau),
    tri,
});

/// The lot of a product, where there is one.
pub(crate) fn lot(row: &Row) -> Result<Option<Offre>, Error> {
    let lot: Option<Json<Offre>> = row.try_get("lot")?;
    Ok(lot.map(|Json(offre)| offre))
}

fn niveau(row: &Row) -> Result<Niveau, Error> {
    let (disponible, seuil_min): (Option<i32>, Option<i32>) =
        (row.try_get("disponible")?, row.try_get("seuil_min")?);
    Ok(match disponible {
        None | Some(..=0) => Niveau::Rupture,
        Some(disponible) if Some(disponible) < seuil_min => Niveau::Faible,
        Some(_) => Niveau::EnStock,
    })
}

comptoir_database::from_row!(Fiche { produit: row, codes: json });

pub(super) const LIRE: &str = include_str!("fiche.sql");

/// The product of this id, withdrawn or not, with its barcodes.
pub async fn lire(db: &Connection, id: ProduitId) -> Result<Option<Fiche>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const PAR_SKU: &str = "
    select produit_id, sku, nom_fr, nom_en, description_fr, description_en, categorie_id, taxe, unite,
           prix_cents, consigne_cents, en_ligne, actif, version, modifie_le, disponible, seuil_min, tri,
           prix_regulier_cents, lot, marque, contenance, mesure, image
      from magasin.produit_au_centre
     where sku = $1 and actif";

/// The product on sale of this code.
pub async fn par_sku(db: &Connection, sku: &Sku) -> Result<Vec<Produit>, Error> {
    db.all(PAR_SKU, &[&sku.as_str()]).await
}

pub(super) const CODE_BARRES: &str = include_str!("code_barres.sql");

comptoir_database::from_row!(CodeBarres { gtin, quantite, produit: row });

/// What this barcode, or label of a scale, stands for.
pub async fn code_barres(db: &Connection, gtin: &Gtin) -> Result<Option<CodeBarres>, Error> {
    db.maybe(CODE_BARRES, &[&gtin.as_str()]).await
}

pub(super) const DISPONIBILITE: &str = "
    select lieu.lieu_id, lieu.nom, stock.disponible, stock.seuil_min
      from magasin.stock
      join magasin.lieu using (lieu_id)
     where stock.produit_id = $1 and lieu.etat = 'actif'
     order by lieu.lieu_id";

comptoir_database::from_row!(Disponibilite { magasin_id: "lieu_id", nom, niveau: (niveau) });

/// How much of this product each place has. A product is held by every place: no row, no product.
pub async fn disponibilite(db: &Connection, id: ProduitId) -> Result<Vec<Disponibilite>, Error> {
    db.all(DISPONIBILITE, &[&id]).await
}
