//! Products as the back office reads them: with cost, margin and barcodes, withdrawn ones too.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Row, Value};
use comptoir_types::{CategorieId, Centimes, Gtin, ProduitId};
use tokio_postgres::types::ToSql;

use crate::produits::domain::{PrixPasse, ProduitGere, Recherche, Sku, Tri};

comptoir_database::from_row!(ProduitGere {
    produit: row,
    cout_cents,
    marge_cents,
    plu,
    modifie_par,
    codes: json
});

pub(super) const LIRE: &str = include_str!("gestion.sql");

/// These products, in this order.
pub async fn lire(db: &Connection, ids: &[ProduitId]) -> Result<Vec<ProduitGere>, Error> {
    db.all(LIRE, &[&ids]).await
}

pub(super) const PAR_SKU: &str = "select produit_id from magasin.produit where sku = $1";
pub(super) const PAR_GTIN: &str = "select produit_id from magasin.code_barres where gtin = $1";

/// The product of this code.
pub async fn par_sku(db: &Connection, sku: &Sku) -> Result<Option<ProduitId>, Error> {
    Ok(db.maybe(PAR_SKU, &[&sku.as_str()]).await?.map(|Value(id)| id))
}

/// The product of this barcode.
pub async fn par_gtin(db: &Connection, gtin: &Gtin) -> Result<Option<ProduitId>, Error> {
    Ok(db.maybe(PAR_GTIN, &[&gtin.as_str()]).await?.map(|Value(id)| id))
}

/// The withdrawn products in an order, with or without words: of each the key of the order.
macro_rules! retires {
    ($cle:literal, $signe:literal, $ordre:literal, $mots:literal) => {
        concat!(
            "
    select produit_id, tri, prix_cents
      from magasin.produit
     where not actif
       and (",
            $cle,
            ", produit_id) ",
            $signe,
            " ($1, $2)
       and ",
            $mots,
            "
       and ($5::int is null or categorie_id = $5)
     order by ",
            $cle,
            $ordre,
            ", produit_id",
            $ordre,
            "
     limit $3"
        )
    };
    ($cle:literal, $signe:literal, $ordre:literal) => {
        [
            retires!($cle, $signe, $ordre, "$4::text is null"),
            retires!($cle, $signe, $ordre, "recherche @@ $4::text::tsquery"),
        ]
    };
}

pub(super) const RETIRES_NOM: [&str; 2] = retires!("tri", ">", "");
pub(super) const RETIRES_PRIX: [&str; 2] = retires!("prix_cents", ">", "");
pub(super) const RETIRES_PRIX_DESC: [&str; 2] = retires!("prix_cents", "<", " desc");

/// Where a product stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place<K> {
    /// By name or by price.
    pub cle: K,
    pub produit_id: ProduitId,
}

impl TryFrom<&Row> for Place<String> {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Place { cle: row.try_get("tri")?, produit_id: row.try_get("produit_id")? })
    }
}

impl TryFrom<&Row> for Place<Centimes> {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Place { cle: row.try_get("prix_cents")?, produit_id: row.try_get("produit_id")? })
    }
}

/// The withdrawn products of these words and this category, from behind this place on.
pub async fn retires<K: ToSql + Sync>(
    db: &Connection,
    tri: Tri,
    depart: &Place<K>,
    (recherche, categorie): (Option<&Recherche>, Option<CategorieId>),
    lignes: i64,
) -> Result<Vec<Place<K>>, Error>
where
    Place<K>: for<'r> TryFrom<&'r Row, Error = Error>,
{
    let [toutes, de_mots] = match tri {
        Tri::Nom => RETIRES_NOM,
        Tri::Prix => RETIRES_PRIX,
        Tri::PrixDecroissant => RETIRES_PRIX_DESC,
    };
    let requete = recherche.and_then(Recherche::requete);
    let sql = if requete.is_some() { de_mots } else { toutes };
    db.all(sql, &[&depart.cle, &depart.produit_id, &lignes, &requete, &categorie]).await
}

pub(super) const PRIX: &str = "
    select historique.depuis, historique.prix_cents, historique.prix_regulier_cents, historique.par,
           produit.cout_cents, historique.prix_cents - produit.cout_cents as marge_cents
      from magasin.prix_historique as historique
      join magasin.produit using (produit_id)
     where historique.produit_id = $1 and historique.depuis < $2
     order by historique.depuis desc
     limit $3";

comptoir_database::from_row!(PrixPasse {
    depuis,
    prix_cents,
    prix_regulier_cents,
    par,
    cout_cents,
    marge_cents
});

/// The prices that this product has had, the last first, from before this moment on.
pub async fn prix(
    db: &Connection,
    id: ProduitId,
    avant: DateTime<Utc>,
    lignes: i64,
) -> Result<Vec<PrixPasse>, Error> {
    db.all(PRIX, &[&id, &avant, &lignes]).await
}
