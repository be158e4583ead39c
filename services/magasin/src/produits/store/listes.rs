//! The lists of products: a page costs the same in a catalogue of 1,000 and of 100,000.
//!
//! Each is read in its order from an index, from behind the last element of the page before. The start of the first
//! page is a value that comes before all, so that the condition is always there and the index always serves.

use comptoir_database::{Connection, Error};
use comptoir_types::{CategorieId, Centimes, ProduitId};
use tokio_postgres::types::ToSql;

use super::mots::Source;
use crate::produits::domain::{Produit, Recherche, Tri};

pub(super) const NOM: &str = include_str!("par_nom.sql");
pub(super) const NOM_CATEGORIE: &str = include_str!("par_nom_de_categorie.sql");
pub(super) const NOM_MOTS: &str = include_str!("par_nom_des_mots.sql");
pub(super) const NOM_MOTS_FILTRE: &str = include_str!("par_nom_des_mots_filtres.sql");
pub(super) const PRIX: &str = include_str!("par_prix.sql");
pub(super) const PRIX_CATEGORIE: &str = include_str!("par_prix_de_categorie.sql");
pub(super) const PRIX_MOTS: &str = include_str!("par_prix_des_mots.sql");
pub(super) const PRIX_MOTS_FILTRE: &str = include_str!("par_prix_des_mots_filtres.sql");
pub(super) const PRIX_DESC: &str = include_str!("par_prix_desc.sql");
pub(super) const PRIX_DESC_CATEGORIE: &str = include_str!("par_prix_desc_de_categorie.sql");
pub(super) const PRIX_DESC_MOTS: &str = include_str!("par_prix_desc_des_mots.sql");
pub(super) const PRIX_DESC_MOTS_FILTRE: &str = include_str!("par_prix_desc_des_mots_filtres.sql");

/// The statements of one order: all, of a category, of words, of words and more.
type NouvelleCommande = [&'static str; 4];

const PAR_NOM: NouvelleCommande = [NOM, NOM_CATEGORIE, NOM_MOTS, NOM_MOTS_FILTRE];
const PAR_PRIX: NouvelleCommande = [PRIX, PRIX_CATEGORIE, PRIX_MOTS, PRIX_MOTS_FILTRE];
const PAR_PRIX_DESC: NouvelleCommande =
    [PRIX_DESC, PRIX_DESC_CATEGORIE, PRIX_DESC_MOTS, PRIX_DESC_MOTS_FILTRE];

/// What a list of products keeps.
pub struct Filtre<'a> {
    /// The words of the search.
    pub recherche: Option<&'a Recherche>,
    /// Where they are found.
    pub source: Source,
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
    [tous, de_categorie, de_mots, de_mots_filtres]: NouvelleCommande,
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
