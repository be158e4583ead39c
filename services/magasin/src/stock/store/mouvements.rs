//! The ledger, read.

use chrono::NaiveDate;
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{LieuId, ProduitId};

use crate::stock::domain::{Mouvement, TypeMouvement};

macro_rules! colonnes {
    () => {
        "
    select m.mouvement_id, m.lieu_id, m.produit_id, p.sku, p.nom_fr, p.nom_en, m.type, m.physique_delta, m.reserve_delta,
           m.physique_apres, m.reserve_apres, m.reference_id, m.motif, m.par, m.le"
    };
}

macro_rules! choix {
    () => {
        "m.mouvement_id < $5 and ($2::text is null or m.type = $2)
             and m.le >= coalesce($3::date, '-infinity')::timestamp at time zone 'America/Toronto'
             and m.le < coalesce($4::date + 1, 'infinity')::timestamp at time zone 'America/Toronto'
           order by m.mouvement_id desc limit $6"
    };
}

impl From<&Row> for Mouvement {
    fn from(row: &Row) -> Self {
        Mouvement {
            mouvement_id: row.get(0),
            lieu_id: row.get(1),
            produit_id: row.get(2),
            sku: row.get(3),
            nom_fr: row.get(4),
            nom_en: row.get(5),
            genre: row.get(6),
            physique_delta: row.get(7),
            reserve_delta: row.get(8),
            physique_apres: row.get(9),
            reserve_apres: row.get(10),
            reference_id: row.get(11),
            motif: row.get(12),
            par: row.get(13),
            le: row.get(14),
        }
    }
}

pub(super) const PAR_PRODUIT: &str = concat!(
    colonnes!(),
    "
      from magasin.produit p
     cross join magasin.lieu l
     cross join lateral (
          select m.* from magasin.mouvement m
           where m.lieu_id = l.lieu_id and m.produit_id = p.produit_id and ",
    choix!(),
    ") m
     where p.produit_id = $7 and ($1::int is null or l.lieu_id = $1)
     order by m.mouvement_id desc limit $6"
);

pub(super) const TOUS: &str = concat!(
    colonnes!(),
    "
      from (select m.* from magasin.mouvement m
           where ($1::int is null or m.lieu_id = $1) and ",
    choix!(),
    ") m
      join lateral (select p.sku, p.nom_fr, p.nom_en from magasin.produit p where p.produit_id = m.produit_id limit 1) p on true
     order by m.mouvement_id desc"
);

/// Which movements a list keeps.
pub struct Filtre {
    /// Those at this place.
    pub lieu: Option<LieuId>,
    /// Those of this product.
    pub produit: Option<ProduitId>,
    /// Those for this reason.
    pub genre: Option<TypeMouvement>,
    /// Those of this day or later.
    pub du: Option<NaiveDate>,
    /// Those of this day or before.
    pub au: Option<NaiveDate>,
    /// How many at most.
    pub lignes: i64,
}

/// The movements, newest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lister(db: &Connection, filtre: &Filtre, avant: i64) -> Result<Vec<Mouvement>, Error> {
    let Filtre { lieu, produit, genre, du, au, lignes } = filtre;
    let genre = genre.map(TypeMouvement::as_str);
    match produit {
        Some(produit) => db.all(PAR_PRODUIT, &[lieu, &genre, du, au, &avant, lignes, produit]).await,
        None => db.all(TOUS, &[lieu, &genre, du, au, &avant, lignes]).await,
    }
}
