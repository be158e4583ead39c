//! The lists of products: a page costs the same in a catalogue of 1,000 and of 100,000.
//!
//! Each is read in its order from an index, from behind the last element of the page before. The start of the first
//! page is a value that comes before all, so that the condition is always there and the index always serves.

use comptoir_pg::{Connection, Error};
use comptoir_types::{CategorieId, Centimes, ProduitId};
use tokio_postgres::types::ToSql;

use super::mots::Source;
use super::produit::{du_centre, produits};
use crate::produits::domain::{Produit, Recherche, Tri};

/// A page of the products on sale `$3` long, from behind (`$1`, `$2`) on, that match `$4`, if anything.
macro_rules! liste {
    ($cle:literal, $type:literal, $sens:literal, $signe:literal, $categorie:literal) => {
        produits!(
            "(
        select p.* from magasin.produit p
         where p.actif and (p.",
            $cle,
            ", p.produit_id) ",
            $signe,
            " ($1::",
            $type,
            ", $2::int) and ($4::text is null or p.recherche @@ $4::tsquery)",
            $categorie,
            "
         order by p.",
            $cle,
            $sens,
            ", p.produit_id",
            $sens,
            " limit $3) p",
            du_centre!(),
            "
     order by p.",
            $cle,
            $sens,
            ", p.produit_id",
            $sens
        )
    };
}

pub(super) const NOM: &str = liste!("tri", "text", "", ">", "");
pub(super) const NOM_CATEGORIE: &str = liste!("tri", "text", "", ">", " and p.categorie_id = $5");
pub(super) const PRIX: &str = liste!("prix_cents", "bigint", "", ">", "");
pub(super) const PRIX_CATEGORIE: &str = liste!("prix_cents", "bigint", "", ">", " and p.categorie_id = $5");
pub(super) const PRIX_DESC: &str = liste!("prix_cents", "bigint", " desc", "<", "");
pub(super) const PRIX_DESC_CATEGORIE: &str =
    liste!("prix_cents", "bigint", " desc", "<", " and p.categorie_id = $5");

/// The same among the products of the words `$4`: the first of them all are among the first of each.
///
/// `$filtre` looks each product up, for the other words `$5` and the category `$6`.
macro_rules! mots {
    ($cle:literal, $type:literal, $sens:literal, $signe:literal, $filtre:literal) => {
        produits!(
            "(
        select distinct m.",
            $cle,
            ", m.produit_id
          from unnest($4::text[]) u(mot)
         cross join lateral (
           select m.",
            $cle,
            ", m.produit_id from magasin.produit_mot m",
            $filtre,
            " m.mot = u.mot and (m.",
            $cle,
            ", m.produit_id) ",
            $signe,
            " ($1::",
            $type,
            ", $2::int)
            order by m.",
            $cle,
            $sens,
            ", m.produit_id",
            $sens,
            " limit $3) m
         order by m.",
            $cle,
            $sens,
            ", m.produit_id",
            $sens,
            " limit $3) m
      join lateral (select p.* from magasin.produit p where p.produit_id = m.produit_id limit 1) p on true",
            du_centre!(),
            "
     order by m.",
            $cle,
            $sens,
            ", m.produit_id",
            $sens
        )
    };
    ($cle:literal, $type:literal, $sens:literal, $signe:literal) => {
        mots!($cle, $type, $sens, $signe, " where")
    };
    ($cle:literal, $type:literal, $sens:literal, $signe:literal, filtre) => {
        mots!(
            $cle,
            $type,
            $sens,
            $signe,
            "
             join lateral (select p.recherche, p.categorie_id from magasin.produit p where p.produit_id = m.produit_id limit 1) p on true
            where p.recherche @@ $5::text::tsquery and ($6::int is null or p.categorie_id = $6) and"
        )
    };
}

pub(super) const NOM_MOTS: &str = mots!("tri", "text", "", ">");
pub(super) const NOM_MOTS_FILTRE: &str = mots!("tri", "text", "", ">", filtre);
pub(super) const PRIX_MOTS: &str = mots!("prix_cents", "bigint", "", ">");
pub(super) const PRIX_MOTS_FILTRE: &str = mots!("prix_cents", "bigint", "", ">", filtre);
pub(super) const PRIX_DESC_MOTS: &str = mots!("prix_cents", "bigint", " desc", "<");
pub(super) const PRIX_DESC_MOTS_FILTRE: &str = mots!("prix_cents", "bigint", " desc", "<", filtre);

/// The statements of one order: all, of a category, of words, of words and more.
type Ordre = [&'static str; 4];

const PAR_NOM: Ordre = [NOM, NOM_CATEGORIE, NOM_MOTS, NOM_MOTS_FILTRE];
const PAR_PRIX: Ordre = [PRIX, PRIX_CATEGORIE, PRIX_MOTS, PRIX_MOTS_FILTRE];
const PAR_PRIX_DESC: Ordre = [PRIX_DESC, PRIX_DESC_CATEGORIE, PRIX_DESC_MOTS, PRIX_DESC_MOTS_FILTRE];

/// What a list of products keeps.
pub struct Filtre<'a> {
    /// The words of the search.
    pub recherche: Option<&'a Recherche>,
    /// Where they are found.
    pub source: Source,
    /// The category.
    pub categorie: Option<CategorieId>,
    /// How many at most.
    pub lignes: i64,
}

/// The products on sale by name, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn par_nom(
    db: &Connection,
    filtre: &Filtre<'_>,
    (nom, id): (String, ProduitId),
) -> Result<Vec<Produit>, Error> {
    lister(db, PAR_NOM, filtre, &nom, id).await
}

/// The products on sale by price, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn par_prix(
    db: &Connection,
    filtre: &Filtre<'_>,
    tri: Tri,
    (prix, id): (Centimes, ProduitId),
) -> Result<Vec<Produit>, Error> {
    let ordre = if tri == Tri::Prix { PAR_PRIX } else { PAR_PRIX_DESC };
    lister(db, ordre, filtre, &prix, id).await
}

async fn lister(
    db: &Connection,
    [tous, de_categorie, de_mots, de_mots_filtres]: Ordre,
    Filtre { recherche, source, categorie, lignes }: &Filtre<'_>,
    cle: &(dyn ToSql + Sync),
    id: ProduitId,
) -> Result<Vec<Produit>, Error> {
    let requete = recherche.and_then(Recherche::requete);
    let un_mot = recherche.is_some_and(|recherche| recherche.mots().len() == 1);
    match (source, categorie) {
        (Source::Aucune, _) => Ok(Vec::new()),
        (Source::Liste, None) => db.all(tous, &[cle, &id, lignes, &requete]).await,
        (Source::Liste, Some(une)) => db.all(de_categorie, &[cle, &id, lignes, &requete, une]).await,
        (Source::Mots(mots), None) if un_mot => db.all(de_mots, &[cle, &id, lignes, mots]).await,
        (Source::Mots(mots), categorie) => {
            db.all(de_mots_filtres, &[cle, &id, lignes, mots, &requete, categorie]).await
        }
    }
}
