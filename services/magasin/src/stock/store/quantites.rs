//! Stock in units.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CategorieId, CompteId, LieuId, ProduitId};

use crate::produits::domain::Recherche;
use crate::produits::store::mots::Source;
use crate::stock::domain::{Niveau, Quantites, Seuils, StockDuLieu, StockDuProduit};

comptoir_database::from_row!(Quantites { physique, reserve, disponible, seuil_min, seuil_max, niveau });

pub(super) const PAR_LIEU: &str = "
    select lieu.lieu_id, lieu.type, lieu.nom, stock.physique, stock.reserve, stock.disponible,
           stock.seuil_min, stock.seuil_max, stock.niveau
      from magasin.stock_et_niveau as stock
      join magasin.lieu using (lieu_id)
     where stock.produit_id = $1
       and ($2::int[] is null or lieu.lieu_id = any ($2) or lieu.type = 'centre_logistique')
     order by lieu.lieu_id";

comptoir_database::from_row!(StockDuLieu { lieu_id, genre: "type", nom, quantites: row });

/// The stock of this product at the centre and at these places; none: at all of them.
///
/// # Errors
/// The database's.
pub async fn par_lieu(
    db: &Connection,
    produit: ProduitId,
    lieux: Option<&[LieuId]>,
) -> Result<Vec<StockDuLieu>, Error> {
    db.all(PAR_LIEU, &[&produit, &lieux]).await
}

pub(super) const EST_LE_CENTRE: &str =
    "select type = 'centre_logistique' from magasin.lieu where lieu_id = $1";

/// Whether this place is the logistics centre; none: there is no such place.
///
/// # Errors
/// The database's.
pub async fn est_le_centre(db: &Connection, lieu: LieuId) -> Result<Option<bool>, Error> {
    Ok(db.maybe(EST_LE_CENTRE, &[&lieu]).await?.map(|Value(oui)| oui))
}

pub(super) const LISTE: &str = include_str!("lister.sql");
pub(super) const CATEGORIE: &str = include_str!("lister_categorie.sql");
pub(super) const MOTS: &str = include_str!("lister_mots.sql");

comptoir_database::from_row!(StockDuProduit {
    produit_id,
    sku,
    nom_fr,
    nom_en,
    categorie_id,
    unite,
    quantites: row,
    tri
});

/// Which products a list of stock keeps.
pub struct Filtre<'a> {
    pub lieu: LieuId,
    /// Those at this level.
    pub niveau: Option<Niveau>,
    /// Those of this search.
    pub recherche: Option<&'a Recherche>,
    /// Where they are found.
    pub source: Source,
    /// Those of this category.
    pub categorie: Option<CategorieId>,
    /// How many at most.
    pub lignes: i64,
}

/// The stock of a place by name of product, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (tri, id): (String, ProduitId),
) -> Result<Vec<StockDuProduit>, Error> {
    let Filtre { lieu, niveau, recherche, source, categorie, lignes } = filtre;
    let requete = recherche.and_then(Recherche::requete);
    match (source, categorie) {
        (Source::Aucune, _) => Ok(Vec::new()),
        (Source::Liste, None) => db.all(LISTE, &[&tri, &id, lignes, lieu, niveau, &requete]).await,
        (Source::Liste, Some(une)) => {
            db.all(CATEGORIE, &[&tri, &id, lignes, lieu, niveau, &requete, une]).await
        }
        (Source::Mots(mots), _) => {
            db.all(MOTS, &[&tri, &id, lignes, lieu, niveau, &requete, categorie, mots]).await
        }
    }
}

pub(super) const SEUILS: &str = include_str!("seuils.sql");

/// Sets the thresholds of a product at one of these places; none when it is not one of them, or does not hold it.
///
/// # Errors
/// The database's.
pub async fn changer_seuils(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    par: CompteId,
    (lieu, produit): (LieuId, ProduitId),
    seuils: &Seuils,
) -> Result<Option<StockDuProduit>, Error> {
    let (min, max) = (seuils.seuil_min.get(), seuils.seuil_max.get());
    db.maybe(SEUILS, &[&lieux, &par, &lieu, &produit, &min, &max]).await
}
