//! Stock-takes, read.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CategorieId, InventaireId, LieuId, ProduitId};
use uuid::Uuid;

use crate::inventaires::domain::{
    Avancement, EtatInventaire, EtatLigne, Inventaire, InventaireSuivi, Lecture, LigneRevue,
};

pub(super) const LISTER: &str = include_str!("lister.sql");

/// Which stock-takes a list keeps.
pub struct Filtre<'a> {
    /// Those of these places; none: of all.
    pub lieux: Option<&'a [LieuId]>,
    /// Those in this state.
    pub etat: Option<EtatInventaire>,
    /// How many at most.
    pub lignes: i64,
}

/// The stock-takes, newest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (avant, id): (DateTime<Utc>, InventaireId),
) -> Result<Vec<Inventaire>, Error> {
    let Filtre { lieux, etat, lignes } = filtre;
    db.all(LISTER, &[lieux, etat, &avant, &id, lignes]).await
}

comptoir_database::from_row!(Avancement { produits, lus, lectures, ecarts, a_recompter });
comptoir_database::from_row!(InventaireSuivi { inventaire: row, avancement: row });

pub(super) const SUIVRE: &str = include_str!("suivre.sql");

/// One stock-take, and how far it is.
///
/// # Errors
/// The database's.
pub async fn suivre(db: &Connection, id: InventaireId) -> Result<Option<InventaireSuivi>, Error> {
    db.maybe(SUIVRE, &[&id]).await
}

pub(super) const LIEU: &str = "select lieu_id from magasin.inventaire where inventaire_id = $1";

/// The place of a stock-take.
///
/// # Errors
/// The database's.
pub async fn lieu(db: &Connection, id: InventaireId) -> Result<Option<LieuId>, Error> {
    Ok(db.maybe(LIEU, &[&id]).await?.map(|Value(lieu)| lieu))
}

comptoir_database::from_row!(LigneRevue {
    produit_id,
    sku,
    nom_fr,
    nom_en,
    unite,
    comptee,
    livre,
    corrige,
    ecart,
    lectures,
    recomptee,
    lue_le,
    physique,
    reserve,
    etat
});

pub(super) const REVUE: &str = include_str!("revue.sql");

/// The products of a stock-take against the book, by number, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn revue(
    db: &Connection,
    id: InventaireId,
    etat: Option<EtatLigne>,
    apres: ProduitId,
    lignes: i64,
) -> Result<Vec<LigneRevue>, Error> {
    db.all(REVUE, &[&id, &etat, &apres, &lignes]).await
}

comptoir_database::from_row!(Lecture {
    lecture_id,
    produit_id,
    sku,
    rang,
    appareil,
    quantite,
    recompte,
    livre,
    par,
    le
});

pub(super) const LECTURES: &str = include_str!("lectures.sql");

/// The readings of a stock-take, newest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lectures(
    db: &Connection,
    id: InventaireId,
    produit: Option<ProduitId>,
    (avant, lecture): (DateTime<Utc>, Uuid),
    lignes: i64,
) -> Result<Vec<Lecture>, Error> {
    db.all(LECTURES, &[&id, &produit, &avant, &lecture, &lignes]).await
}

pub(super) const EN_COURS: &str = "
    select inventaire_id
      from magasin.inventaire
     where lieu_id = $1
       and etat = 'ouvert'
       and ($2::int is null or coalesce(categorie_id, $2) = $2)
     order by ouvert_le
     limit 100";

/// The open stock-takes of a place that count some of the same.
///
/// # Errors
/// The database's.
pub async fn en_cours(
    db: &Connection,
    lieu: LieuId,
    categorie: Option<CategorieId>,
) -> Result<Vec<InventaireId>, Error> {
    let ouverts: Vec<Value<InventaireId>> = db.all(EN_COURS, &[&lieu, &categorie]).await?;
    Ok(ouverts.into_iter().map(|Value(id)| id).collect())
}
