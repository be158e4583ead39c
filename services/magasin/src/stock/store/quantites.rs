//! Stock in units.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{CategorieId, LieuId, ProduitId};

use crate::produits::domain::Recherche;
use crate::produits::store::mots::Source;
use crate::stock::domain::{Niveau, Quantites, StockDuLieu, StockDuProduit};

macro_rules! quantites {
    () => {
        "s.physique, s.reserve, s.disponible, s.seuil_min, s.seuil_max,
           case when s.disponible <= 0 then 'rupture' when s.disponible < s.seuil_min then 'faible'
                when s.disponible > s.seuil_max then 'surstock' else 'normal' end as niveau"
    };
}

fn quantites(row: &Row, de: usize) -> Quantites {
    Quantites {
        physique: row.get(de),
        reserve: row.get(de + 1),
        disponible: row.get(de + 2),
        seuil_min: row.get(de + 3),
        seuil_max: row.get(de + 4),
        niveau: row.get(de + 5),
    }
}

pub(super) const PAR_LIEU: &str = concat!(
    "
    select l.lieu_id, l.type, l.nom, ",
    quantites!(),
    "
      from magasin.stock s join magasin.lieu l using (lieu_id)
     where s.produit_id = $1 and ($2::int[] is null or l.lieu_id = any ($2) or l.type = 'centre_logistique')
     order by l.lieu_id"
);

impl From<&Row> for StockDuLieu {
    fn from(row: &Row) -> Self {
        StockDuLieu { lieu_id: row.get(0), genre: row.get(1), nom: row.get(2), quantites: quantites(row, 3) }
    }
}

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

struct Oui(bool);

impl From<&Row> for Oui {
    fn from(row: &Row) -> Self {
        Oui(row.get(0))
    }
}

/// Whether this place is the logistics centre; none: there is no such place.
///
/// # Errors
/// The database's.
pub async fn est_le_centre(db: &Connection, lieu: LieuId) -> Result<Option<bool>, Error> {
    Ok(db.maybe::<Oui>(EST_LE_CENTRE, &[&lieu]).await?.map(|Oui(oui)| oui))
}

// The stock of a product is read by its key, product after product, until the page is full.
macro_rules! du_lieu {
    () => {
        concat!(
            "
         join lateral (
           select x.* from (select ",
            quantites!(),
            "
                              from magasin.stock s where s.lieu_id = $4 and s.produit_id = p.produit_id limit 1) x
            where $5::text is null or x.niveau = $5) s on true"
        )
    };
}

macro_rules! colonnes {
    () => {
        "
    select p.produit_id, p.sku, p.nom_fr, p.nom_en, p.categorie_id, p.unite, s.physique, s.reserve, s.disponible,
           s.seuil_min, s.seuil_max, s.niveau, p.tri"
    };
}

macro_rules! liste {
    ($categorie:literal) => {
        concat!(
            colonnes!(),
            "
      from magasin.produit p",
            du_lieu!(),
            "
     where p.actif and (p.tri, p.produit_id) > ($1::text, $2::int) and ($6::text is null or p.recherche @@ $6::tsquery)",
            $categorie,
            "
     order by p.tri, p.produit_id limit $3"
        )
    };
}

pub(super) const LISTE: &str = liste!("");
pub(super) const CATEGORIE: &str = liste!(" and p.categorie_id = $7");

pub(super) const MOTS: &str = concat!(
    colonnes!(),
    "
      from (
        select distinct m.tri, m.produit_id
          from unnest($8::text[]) u(mot)
         cross join lateral (
           select m.tri, m.produit_id from magasin.produit_mot m
             join lateral (select p.* from magasin.produit p where p.produit_id = m.produit_id limit 1) p on true",
    du_lieu!(),
    "
            where m.mot = u.mot and (m.tri, m.produit_id) > ($1::text, $2::int)
              and p.recherche @@ $6::text::tsquery and ($7::int is null or p.categorie_id = $7)
            order by m.tri, m.produit_id limit $3) m
         order by m.tri, m.produit_id limit $3) m
      join lateral (select p.* from magasin.produit p where p.produit_id = m.produit_id limit 1) p on true",
    du_lieu!(),
    "
     order by m.tri, m.produit_id"
);

impl From<&Row> for StockDuProduit {
    fn from(row: &Row) -> Self {
        StockDuProduit {
            produit_id: row.get(0),
            sku: row.get(1),
            nom_fr: row.get(2),
            nom_en: row.get(3),
            categorie_id: row.get(4),
            unite: row.get(5),
            quantites: quantites(row, 6),
            tri: row.get(12),
        }
    }
}

/// Which products a list of stock keeps.
pub struct Filtre<'a> {
    /// The place.
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
    let niveau = niveau.map(Niveau::as_str);
    match (source, categorie) {
        (Source::Aucune, _) => Ok(Vec::new()),
        (Source::Liste, None) => db.all(LISTE, &[&tri, &id, lignes, lieu, &niveau, &requete]).await,
        (Source::Liste, Some(une)) => {
            db.all(CATEGORIE, &[&tri, &id, lignes, lieu, &niveau, &requete, une]).await
        }
        (Source::Mots(mots), _) => {
            db.all(MOTS, &[&tri, &id, lignes, lieu, &niveau, &requete, categorie, mots]).await
        }
    }
}
