//! The statements of the catalogue, each beside the function that runs it.

use comptoir_clients::magasin::Niveau;
use comptoir_pg::{Error, Row, Sql};
use comptoir_types::{CategorieId, Centimes, ProduitId};

use super::domain::{Produit, Tri};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[PAR_NOM, PAR_PRIX, PAR_PRIX_DECROISSANT, LIRE];

/// The level of the centre's stock in words, for the public.
macro_rules! produits {
    ($suite:literal) => {
        concat!(
            "select p.produit_id, p.sku, p.nom_fr, p.nom_en, p.description_fr, p.description_en, p.categorie_id, p.taxe,
                    p.unite, p.prix_cents, p.en_ligne, p.actif, p.version, p.modifie_le, s.disponible, s.seuil_min
               from magasin.produit p
               left join magasin.stock s
                 on s.produit_id = p.produit_id
                and s.lieu_id = (select lieu_id from magasin.lieu where type = 'centre_logistique')
              where ",
            $suite
        )
    };
}

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

const PAR_NOM: &str = produits!(
    "p.actif and ($1::text is null or p.recherche @@ $1::tsquery) and ($2::int is null or p.categorie_id = $2)
        and ($3::text is null or (p.nom_fr, p.produit_id) > ($3, $4))
      order by p.nom_fr, p.produit_id limit $5"
);

const PAR_PRIX: &str = produits!(
    "p.actif and ($1::text is null or p.recherche @@ $1::tsquery) and ($2::int is null or p.categorie_id = $2)
        and ($3::bigint is null or (p.prix_cents, p.produit_id) > ($3, $4))
      order by p.prix_cents, p.produit_id limit $5"
);

const PAR_PRIX_DECROISSANT: &str = produits!(
    "p.actif and ($1::text is null or p.recherche @@ $1::tsquery) and ($2::int is null or p.categorie_id = $2)
        and ($3::bigint is null or (p.prix_cents, p.produit_id) < ($3, $4))
      order by p.prix_cents desc, p.produit_id desc limit $5"
);

/// What a list of products keeps.
pub struct Filtre<'a> {
    /// The words, as `to_tsquery` takes them.
    pub recherche: Option<&'a str>,
    /// The category.
    pub categorie: Option<CategorieId>,
    /// How many at most.
    pub lignes: i64,
}

/// The active products by name, from behind this one on.
pub async fn par_nom(
    db: &impl Sql,
    filtre: &Filtre<'_>,
    apres: Option<(String, ProduitId)>,
) -> Result<Vec<Produit>, Error> {
    let (nom, id) = apres.unzip();
    db.all(PAR_NOM, &[&filtre.recherche, &filtre.categorie, &nom, &id, &filtre.lignes]).await
}

/// The active products by price, from behind this one on.
pub async fn par_prix(
    db: &impl Sql,
    filtre: &Filtre<'_>,
    tri: Tri,
    apres: Option<(Centimes, ProduitId)>,
) -> Result<Vec<Produit>, Error> {
    let (prix, id) = apres.unzip();
    let sql = if tri == Tri::Prix { PAR_PRIX } else { PAR_PRIX_DECROISSANT };
    db.all(sql, &[&filtre.recherche, &filtre.categorie, &prix, &id, &filtre.lignes]).await
}

const LIRE: &str = produits!("p.produit_id = $1");

/// The product of this id, withdrawn or not.
pub async fn lire(db: &impl Sql, id: ProduitId) -> Result<Option<Produit>, Error> {
    db.maybe(LIRE, &[&id]).await
}
